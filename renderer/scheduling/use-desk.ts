import { useQuery } from '@tanstack/react-query'
import type { Clinic, Practitioner, Resource, Service } from '../../shared/clinics.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { lastBooking } from './remembered-booking.ts'

type Desk = {
  /** The clinic this desk works for: the one place that knows. */
  readonly clinic: Clinic
  readonly practitioners: readonly Practitioner[]
  /** Rooms and machines. */
  readonly pieces: readonly Resource[]
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
  const pieces = useQuery(salus.clinics.listResources.queryOptions({ input })).data?.items ?? none
  const offered = useQuery(salus.clinics.listServices.queryOptions({ input })).data?.items ?? none
  const services = offered.filter(({ active }) => active)
  const { serviceId } = lastBooking()
  const usualService = services.find(({ id }) => id === serviceId) ?? services[0]
  return { clinic, practitioners, pieces, services, usualService }
}
