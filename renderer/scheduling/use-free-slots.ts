import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { PractitionerId, ServiceId } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { salus } from '../platform/salus.ts'

const days = 14
/** Of twenty practitioners more than a day of free times. */
export const enough = 1_200

type Wish = {
  readonly serviceId: ServiceId | undefined
  readonly practitionerId: PractitionerId | undefined
  readonly from: LocalDate
  /** The service's own length unless said. */
  readonly minutes?: number | undefined
  readonly limit?: number
}

/** Free times of two weeks; nothing while they are not known. */
export function useFreeSlots({
  serviceId,
  practitionerId,
  from,
  minutes,
  limit = enough,
}: Wish): readonly FreeSlot[] | undefined {
  const wanted = { ...(practitionerId && { practitionerId }), ...(minutes && { minutes }) }
  const input = serviceId ? { serviceId, ...wanted, from, to: addDays(from, days), limit } : skipToken
  const { data } = useQuery(salus.scheduling.freeSlots.queryOptions({ input, placeholderData: keepPreviousData }))
  return data?.items
}
