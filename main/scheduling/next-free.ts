import type { InputOf } from '../../shared/platform/contract.ts'
import { addDays, localOf } from '../../shared/platform/local-time.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { FreeSlot, scheduling } from '../../shared/scheduling.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findFree } from './find-free.ts'
import { requireWanted } from './require-wanted.ts'
import { daysBetween } from './working-times.ts'

type Find = typeof scheduling.nextFree

const daysAtOnce = 14
const daysAhead = 366

/** A fortnight at a time, because the next one is nearly always in the first. */
export async function nextFree(reading: ReadingOf<Find>, asked: InputOf<Find>): Promise<Page<FreeSlot>> {
  const wanted = await requireWanted(reading, asked)
  const now = localOf(reading.now, wanted.clinic.zone)
  const start = asked.from !== undefined && asked.from > now ? asked.from : now
  const last = addDays(start.slice(0, 10), daysAhead)
  let found: FreeSlot[] = []
  for (let from = start.slice(0, 10); from < last && found.length < asked.limit; from = addDays(from, daysAtOnce)) {
    const slots = await findFree(reading, {
      ...wanted,
      from,
      to: addDays(from, daysAtOnce),
      limit: Number.POSITIVE_INFINITY,
    })
    found = found.concat(slots.filter((slot) => slot.startsAt >= start && suits(slot, asked)))
  }
  return wholeList(found.slice(0, asked.limit))
}

function suits({ startsAt, endsAt }: FreeSlot, { weekdays, fromTime, toTime }: InputOf<Find>): boolean {
  const date = startsAt.slice(0, 10)
  const [day] = daysBetween(date, addDays(date, 1))
  if (weekdays && weekdays.length > 0 && !weekdays.includes(day?.weekday ?? 0)) return false
  if (fromTime !== undefined && startsAt.slice(11) < fromTime) return false
  return toTime === undefined || (endsAt.slice(0, 10) === date && endsAt.slice(11) <= toTime) || toTime === '24:00'
}
