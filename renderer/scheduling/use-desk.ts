import { useQuery } from '@tanstack/react-query'
import type { Practitioner, Service } from '../../shared/clinics.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { lastBooking } from './remembered-booking.ts'

type Desk = {
  readonly practitioners: readonly Practitioner[]
  /** What can be booked. */
  readonly services: readonly Service[]
  /** The service of the last booking at this desk, else the first there is. */
  readonly usualService: Service | undefined
}
const none: readonly never[] = []

/** Who works here and what they do. */
export function useDesk(): Desk {
  const { clinic } = useSession()
  const input = { clinicId: clinic.id }
  const practitioners = useQuery(salus.clinics.listPractitioners.queryOptions({ input })).data?.items ?? none
  const offered = useQuery(salus.clinics.listServices.queryOptions({ input })).data?.items ?? none
  const services = offered.filter(({ active }) => active)
  const { serviceId } = lastBooking()
  return { practitioners, services, usualService: services.find(({ id }) => id === serviceId) ?? services[0] }
}
