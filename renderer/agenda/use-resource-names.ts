import { useQuery } from '@tanstack/react-query'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'

/** 'Sala 2, Ultrasound', of the rooms and machines a visit holds. */
export function useResourceNames(ids: readonly string[]): string {
  const { clinic } = useSession()
  const { data } = useQuery(
    salus.clinics.listResources.queryOptions({ input: { clinicId: clinic.id }, enabled: ids.length > 0 }),
  )
  const known = data?.items.filter(({ id }) => ids.some((held) => held === id)) ?? []
  return known.map(({ name }) => name).join(', ')
}
