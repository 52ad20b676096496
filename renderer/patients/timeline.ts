import type { InvoiceSummary } from '../../shared/billing.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import { localDateOf } from '../../shared/platform/local-time.ts'
import type { Note } from '../../shared/records.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'

export type Happening =
  | { readonly kind: 'visit'; readonly on: LocalDate; readonly visit: CalendarEntry }
  | { readonly kind: 'note'; readonly on: LocalDate; readonly note: Note }
  | { readonly kind: 'invoice'; readonly on: LocalDate; readonly invoice: InvoiceSummary }
export type TimelineDay = { readonly on: LocalDate; readonly happenings: readonly Happening[] }

/** A list read so far, newest first, and whether there is more of it. */
type Read<Item> = { readonly items: readonly Item[]; readonly more: boolean }
export type Reads = {
  readonly visits: Read<CalendarEntry>
  readonly notes: Read<Note>
  readonly invoices: Read<InvoiceSummary>
}

const order = { visit: 0, note: 1, invoice: 2 }

/** Everything that happened to one person, newest day first, no further back than every list has been read. */
export function timelineOf(reads: Reads, zone: string): TimelineDay[] {
  const lists = happeningsOf(reads, zone)
  const reach = lists.reduce((latest, { items, more }) => (more ? later(latest, earliestOf(items)) : latest), '')
  const known = lists.flatMap(({ items }) => items).filter(({ on }) => on >= reach)
  const days = Map.groupBy(known, ({ on }) => on)
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([on, happenings]) => ({ on, happenings: happenings.toSorted(byKindAndTime) }))
}

function happeningsOf({ visits, notes, invoices }: Reads, zone: string): Read<Happening>[] {
  return [
    {
      more: visits.more,
      items: visits.items.map((visit) => ({ kind: 'visit', on: visit.startsAt.slice(0, 10), visit })),
    },
    { more: notes.more, items: notes.items.map((note) => ({ kind: 'note', on: note.visitDate, note })) },
    {
      more: invoices.more,
      items: invoices.items.map((invoice) => ({
        kind: 'invoice',
        on: invoice.issuedOn ?? localDateOf(invoice.createdAt, zone),
        invoice,
      })),
    },
  ]
}

/** The end of what was read: every list comes newest first. */
function earliestOf(items: readonly Happening[]): LocalDate {
  return items.at(-1)?.on ?? ''
}

const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b)

function byKindAndTime(a: Happening, b: Happening): number {
  if (a.kind === 'visit' && b.kind === 'visit') return a.visit.startsAt < b.visit.startsAt ? 1 : -1
  return order[a.kind] - order[b.kind]
}

const open = ['booked', 'confirmed']
const here = ['in-treatment', 'checked-in']

/** The next visit that will still take place. */
export function nextVisitOf(visits: readonly CalendarEntry[], now: string): CalendarEntry | undefined {
  const coming = visits.filter(({ status, startsAt }) => open.includes(status) && startsAt >= now)
  return coming.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0]
}

/** The visit a note written now is most likely about: who is in the room, then who waits, then the last one of today. */
export function visitOfNow(visits: readonly CalendarEntry[], now: string): CalendarEntry | undefined {
  const today = visits.filter(({ startsAt, status }) => startsAt.slice(0, 10) === now.slice(0, 10) && isOn(status))
  const present = here.flatMap((status) => today.filter((visit) => visit.status === status))
  const begun = today.filter(({ startsAt }) => startsAt <= now).toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
  return present[0] ?? begun[0]
}

function isOn(status: CalendarEntry['status']): boolean {
  return status !== 'cancelled' && status !== 'no-show'
}
