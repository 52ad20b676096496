import { useQuery } from '@tanstack/react-query'
import type { Service } from '../../shared/clinics.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'

const none: readonly Service[] = []

/** All services of this clinic, also those no longer offered: old visits are billed by them too. */
export function useServices(): readonly Service[] {
  const { clinic } = useSession()
  const { data } = useQuery(salus.clinics.listServices.queryOptions({ input: { clinicId: clinic.id } }))
  return data?.items ?? none
}
