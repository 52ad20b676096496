import { databaseOver } from '../main/platform/database/sqlite.ts'
import { openSqliteFile } from '../main/platform/database/sqlite-file.ts'

export type Ran = { readonly sql: string; readonly parameters: readonly unknown[] }

/** A database in memory that remembers what it ran: to count statements, and to ask SQLite how it finds the rows. */
export function watchedDatabase() {
  const file = openSqliteFile(':memory:', undefined)
  const ran: Ran[] = []
  const prepare = file.prepare.bind(file)
  file.prepare = ((sql: string) => {
    const statement = prepare<unknown[]>(sql)
    const seen = (parameters: unknown[]) => (ran.push({ sql, parameters }), parameters)
    return {
      reader: statement.reader,
      all: (parameters: unknown[] = []) => statement.all(...seen(parameters)),
      run: (parameters: unknown[] = []) => statement.run(...seen(parameters)),
    }
  }) as never

  return {
    database: databaseOver(file, file),
    statementsOf: async (body: () => Promise<unknown>): Promise<Ran[]> => {
      ran.length = 0
      await body()
      return [...ran]
    },
    /** One line for each table: which index is searched, what is scanned, what is sorted. */
    planOf: ({ sql, parameters }: Ran): string[] => {
      const steps = prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[]
      return steps.map((step) => step.detail)
    },
    /** As a file in daily use has them: the planner may choose otherwise once it knows the sizes. */
    analyse: () => file.exec('analyze'),
  }
}
