import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ResourceKind } from '../../shared/clinics.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import type { House } from './lanes.ts'
import { unansweredOf } from './unanswered-of.ts'

type Loaded = {
  /** Nothing until all of it is known. */
  readonly house: House | undefined
  readonly kinds: readonly ResourceKind[]
  /** Of other days; those asked for are on their way. */
  readonly stale: boolean
  readonly error: unknown
  readonly refetch: () => Promise<unknown>
}
const none: readonly never[] = []

/** The clinic of this desk on some days: who works there, its rooms, and when it is closed or somebody away. */
export function useHouse(days: readonly LocalDate[]): Loaded {
  const { clinic } = useSession()
  const clinicId = clinic.id
  const from = days[0] ?? ''
  const to = addDays(days.at(-1) ?? from, 1)
  const kept = { placeholderData: keepPreviousData }
  const people = useQuery(salus.clinics.listPractitioners.queryOptions({ input: { clinicId } }))
  const pieces = useQuery(salus.clinics.listResources.queryOptions({ input: { clinicId } }))
  const kinds = useQuery(salus.clinics.listResourceKinds.queryOptions({ input: {} }))
  const closures = useQuery(salus.rota.listClosures.queryOptions({ input: { clinicId, from, to }, ...kept }))
  const absences = useQuery(salus.rota.listAbsences.queryOptions({ input: { from, to }, ...kept }))
  const asked = [people, pieces, kinds, closures, absences] as const
  const house = useMemo(() => {
    if (!people.data || !pieces.data || !kinds.data || !closures.data || !absences.data) return undefined
    return {
      clinic,
      practitioners: people.data.items,
      pieces: pieces.data.items,
      closures: closures.data.items,
      absences: absences.data.items,
    }
  }, [clinic, people.data, pieces.data, kinds.data, closures.data, absences.data])
  return {
    house,
    kinds: kinds.data?.items ?? none,
    stale: closures.isPlaceholderData || absences.isPlaceholderData,
    error: asked.map(unansweredOf).find(Boolean),
    refetch: () => Promise.all(asked.map((query) => query.refetch())),
  }
}
