import { type Expression, sql } from 'kysely'

/** Of nothing it is 0; PostgreSQL would otherwise answer null, and sums of integers as text. */
export function sumOf(column: Expression<number>) {
  return sql<number>`cast(coalesce(sum(${column}), 0) as bigint)`
}
