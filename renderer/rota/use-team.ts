import { useQuery } from '@tanstack/react-query'
import type { Practitioner } from '../../shared/clinics.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'

const none: readonly never[] = []

/** Who works in this clinic, or was there once. */
export function useTeam(): readonly Practitioner[] {
  const { clinic } = useSession()
  const input = { clinicId: clinic.id }
  return useQuery(salus.clinics.listPractitioners.queryOptions({ input })).data?.items ?? none
}
