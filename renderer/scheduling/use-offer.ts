import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { PractitionerId, ServiceId } from '../../shared/clinics.ts'
import type { LocalDate, LocalDateTime } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { salus } from '../platform/salus.ts'
import { type BookingTime, startOf } from './booking-values.ts'
import { type Narrow, searchOf } from './narrow.ts'
import { distinctTimes, freeAt, nearestSlots } from './slots.ts'
import type { When } from './use-booking-time.ts'
import { useDesk } from './use-desk.ts'
import { enough, useFreeSlots } from './use-free-slots.ts'

const offeredAtOnce = 3
const offeredWhenNarrow = 6

export type Offer = {
  readonly slots: readonly FreeSlot[]
  /** The nearest free times; nothing while they are looked for. */
  readonly offered: readonly FreeSlot[] | undefined
  /** What was picked or typed; until then the first free time. */
  readonly time: BookingTime
  readonly startsAt: LocalDateTime | undefined
  /** Who was picked, or whoever is free then. */
  readonly who: PractitionerId | undefined
  /** Anybody would do, but nobody is free at the time that was typed. */
  readonly nobody: boolean
}
type Wish = {
  readonly serviceId: ServiceId | undefined
  readonly practitionerId: PractitionerId | undefined
  readonly minutes: number | undefined
  readonly narrow: Narrow
}

export function useOffer(wish: Wish, when: When, today: LocalDate): Offer {
  const { serviceId, practitionerId, minutes } = wish
  const from = when.around?.slice(0, 10) ?? today
  const slots = useFreeSlots({ serviceId, practitionerId, minutes, from })
  const narrowed = useNarrowed(wish, when)
  const near = slots && nearestTo(when.around, practitionerId ? slots : distinctTimes(slots), practitionerId)
  const offered = searchOf(wish.narrow) ? narrowed : near
  const time = !when.timed && offered?.[0] ? timeOf(offered[0], when) : when
  const startsAt = startOf(time)
  const free = startsAt ? freeAt([...(slots ?? []), ...(narrowed ?? [])], startsAt) : undefined
  const known = slots && startsAt && (slots.length < enough || startsAt < (slots.at(-1)?.startsAt ?? ''))
  const nobody = when.timed && known === true && !practitionerId && !free
  return { slots: slots ?? [], offered, time, startsAt, who: practitionerId ?? free, nobody }
}

/** On those weekdays and in those hours, however far ahead. */
function useNarrowed({ serviceId, practitionerId, minutes, narrow }: Wish, { around }: When) {
  const { clinic } = useDesk()
  const search = searchOf(narrow)
  const input =
    serviceId && search
      ? {
          serviceId,
          clinicId: clinic.id,
          ...(practitionerId && { practitionerId }),
          ...(minutes && { minutes }),
          ...(around && { from: around }),
          ...search,
          limit: practitionerId ? offeredWhenNarrow : 4 * offeredWhenNarrow,
        }
      : skipToken
  const { data } = useQuery(salus.scheduling.nextFree.queryOptions({ input, placeholderData: keepPreviousData }))
  if (!data || !search) return undefined
  return (practitionerId ? data.items : distinctTimes(data.items)).slice(0, offeredWhenNarrow)
}

function nearestTo(
  around: LocalDateTime | undefined,
  slots: readonly FreeSlot[],
  practitionerId: PractitionerId | undefined,
) {
  return around ? nearestSlots(slots, around, offeredAtOnce, practitionerId) : slots.slice(0, offeredAtOnce)
}

function timeOf({ startsAt }: FreeSlot, { practitionerId, minutes }: BookingTime): BookingTime {
  return { practitionerId, minutes, date: startsAt.slice(0, 10), time: startsAt.slice(11) }
}
