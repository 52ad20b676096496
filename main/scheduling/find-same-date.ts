import type { Appointment } from '../../shared/scheduling.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import { mayMove } from './appointment.ts'

const onDate = prepared((db: Reads, input: { seriesId: string; occursAt: string; except: string }) =>
  db
    .selectFrom('appointment')
    .select(['id', 'status'])
    .where('series_id', '=', input.seriesId)
    .where('occurs_at', '=', input.occursAt)
    .where('id', '!=', input.except),
)

/** Which other visits that can still be moved its series has on the same date. */
export async function findSameDate(
  reads: Reads,
  { id, seriesId, occursAt }: Pick<Appointment, 'id' | 'seriesId' | 'occursAt'>,
): Promise<string[]> {
  if (seriesId === null || occursAt === null) return []
  const rows = (await onDate(reads, { seriesId, occursAt, except: id })) as Pick<Appointment, 'id' | 'status'>[]
  return rows.filter(mayMove).map((row) => row.id)
}
