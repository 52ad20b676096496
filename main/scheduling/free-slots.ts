import type { InputOf } from '../../shared/platform/contract.ts'
import { addDays } from '../../shared/platform/local-time.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { FreeSlot, scheduling } from '../../shared/scheduling.ts'
import { pageFrom, readCursor } from '../platform/page.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findFree, type Search } from './find-free.ts'
import { requireWanted } from './require-wanted.ts'

type Find = typeof scheduling.freeSlots

/** Two months at a time, so a year of them takes no longer than the page that is asked for. */
const daysAtOnce = 62

export async function freeSlots(reading: ReadingOf<Find>, asked: InputOf<Find>): Promise<Page<FreeSlot>> {
  const place = readCursor(asked.after, ['string', 'string'])
  const wanted = await requireWanted(reading, asked)
  const start = place && place[0] > asked.from ? place[0].slice(0, 10) : asked.from
  let found: FreeSlot[] = []
  for (let from = start; from < asked.to && found.length <= asked.limit; from = addDays(from, daysAtOnce)) {
    const end = addDays(from, daysAtOnce)
    const to = end < asked.to ? end : asked.to
    const limit = place ? Number.POSITIVE_INFINITY : asked.limit + 1 // a page begins somewhere in its first day
    const slots = await findFree(reading, { ...wanted, from, to, limit })
    const more = place ? slots.filter(comesAfter(place, wanted.practitioners)) : slots
    found = found.length === 0 ? more : found.concat(more)
  }
  return pageFrom(
    found,
    asked.limit,
    (slot) => slot,
    ({ startsAt, practitionerId }) => [startsAt, practitionerId],
  )
}

/** In order of time; of one time, in the order in which the practitioners were asked for. */
function comesAfter([at, who]: readonly [at: string, who: string], practitioners: Search['practitioners']) {
  const order = new Map<string, number>(practitioners.map(({ id }, i) => [id, i]))
  const last = order.get(who) ?? -1
  return ({ startsAt, practitionerId }: FreeSlot) =>
    startsAt > at || (startsAt === at && (order.get(practitionerId) ?? 0) > last)
}
