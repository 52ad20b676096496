import { addMinutes, type Instant } from '../../shared/platform/local-time.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Derivation } from '../platform/derived.ts'
import { type BusyRow, busyOfAppointment, longestBusy } from './busy.ts'
import type { Span } from './span.ts'
import { minuteOf } from './wall-clock.ts'

export interface BusyTable extends BusyRow {}

declare module '../platform/database/schema.ts' {
  interface Schema {
    busy: BusyTable
  }
}

export const busyDerivation: Derivation = { table: 'appointment', into: 'busy', rows: busyOfAppointment }

export type During = { readonly from: Instant; readonly to: Instant }
/** `held`: nobody has booked it, but it is kept for somebody on the waiting list. */
export type Standing = 'free' | 'held' | 'taken'

/** Bounded on both sides by the longest time: with the end alone, the whole past would be read. */
const overlapping = prepared(
  (db: Reads, input: During & { who: string; earliest: Instant; except: string; now: string }) =>
    db
      .selectFrom('busy')
      .select('expires_at')
      .where('subject_id', '=', input.who)
      .where('from_utc', '>', input.earliest)
      .where('from_utc', '<', input.to)
      .where('to_utc', '>', input.from)
      .where('owner_id', '<>', input.except)
      .where((eb) => eb.or([eb('expires_at', '=', ''), eb('expires_at', '>', input.now)])),
)

/** Whether anything overlaps that time, but for the visit that is itself on the move. Touching is not overlapping. */
export async function standingOf(
  reads: Reads,
  who: string,
  { from, to }: During,
  { except = '', now }: { readonly except?: string | undefined; readonly now: string },
): Promise<Standing> {
  const found = await overlapping(reads, { who, from, to, earliest: addMinutes(from, -longestBusy), except, now })
  if (found.length === 0) return 'free'
  return found.some(({ expires_at }) => expires_at === '') ? 'taken' : 'held'
}

type Asked = { readonly except?: string | undefined; readonly now: string }

/** When practitioners, rooms and machines are taken, by subject, in one statement for any number of them. */
export async function findTaken(
  reads: Reads,
  subjects: readonly string[],
  during: During,
  asked: Asked,
): Promise<Map<string, Span[]>> {
  const bySubject = Map.groupBy(await findRows(reads, subjects, during, asked), (row) => row.subject_id)
  return new Map([...bySubject].map(([id, own]) => [id, own.map(spanOf)]))
}

/** The same, but visits that follow upon each other are one: of a full day only its ends have to be read. */
export async function findTakenStretches(
  reads: Reads,
  subjects: readonly string[],
  during: During,
  asked: Asked,
): Promise<Map<string, Span[]>> {
  const taken = new Map<string, Span[]>()
  let own: Span[] = []
  let [subject, from, to] = ['', '', '']
  for (const { subject_id, from_utc, to_utc } of await findRows(reads, subjects, during, asked)) {
    if (from_utc !== to || subject_id !== subject) {
      if (subject !== '') own.push({ from: minuteOf(from), to: minuteOf(to) })
      if (subject_id !== subject) taken.set(subject_id, (own = []))
      subject = subject_id
      from = from_utc
    }
    to = to_utc
  }
  if (subject !== '') own.push({ from: minuteOf(from), to: minuteOf(to) })
  return taken
}

/** One subject after the other, each in order of time. */
const ofAll = prepared((db: Reads, input: During & { subjects: readonly string[]; except: string; now: string }) =>
  db
    .selectFrom('busy')
    .select(['subject_id', 'from_utc', 'to_utc'])
    .where('subject_id', 'in', input.subjects)
    .where('from_utc', '>', input.from)
    .where('from_utc', '<', input.to)
    .where('owner_id', '<>', input.except)
    .where((eb) => eb.or([eb('expires_at', '=', ''), eb('expires_at', '>', input.now)]))
    .orderBy('subject_id')
    .orderBy('from_utc'),
)

async function findRows(reads: Reads, subjects: readonly string[], { from, to }: During, { except = '', now }: Asked) {
  if (subjects.length === 0) return [] // an empty list is no SQL
  return ofAll(reads, { subjects, from: addMinutes(from, -longestBusy), to, except, now })
}

function spanOf(row: { from_utc: string; to_utc: string }): Span {
  return { from: minuteOf(row.from_utc), to: minuteOf(row.to_utc) }
}
