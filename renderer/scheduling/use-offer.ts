import type { PractitionerId, ServiceId } from '../../shared/clinics.ts'
import type { LocalDate, LocalDateTime } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { type BookingTime, startOf } from './booking-values.ts'
import { distinctTimes, freeAt, nearestSlots } from './slots.ts'
import type { When } from './use-booking-time.ts'
import { useFreeSlots } from './use-free-slots.ts'

export const offeredAtOnce = 3

export type Offer = {
  readonly slots: readonly FreeSlot[]
  /** The nearest free times; nothing while they are looked for. */
  readonly offered: readonly FreeSlot[] | undefined
  /** What was picked or typed; until then the first free time. */
  readonly time: BookingTime
  readonly startsAt: LocalDateTime | undefined
  /** Who was picked, or whoever is free then. */
  readonly who: PractitionerId | undefined
}
type Wish = { readonly serviceId: ServiceId | undefined; readonly practitionerId: PractitionerId | undefined }

export function useOffer({ serviceId, practitionerId }: Wish, when: When, today: LocalDate): Offer {
  const from = when.around?.slice(0, 10) ?? today
  const slots = useFreeSlots({ serviceId, practitionerId, from })
  const offered = slots && nearestTo(when.around, practitionerId ? slots : distinctTimes(slots), practitionerId)
  const time = !when.timed && offered?.[0] ? timeOf(offered[0], when) : when
  const startsAt = startOf(time)
  const free = startsAt && slots ? freeAt(slots, startsAt) : undefined
  return { slots: slots ?? [], offered, time, startsAt, who: practitionerId ?? free }
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
