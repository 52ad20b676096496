import { useQuery } from '@tanstack/react-query'
import type { Insurer, InsurerId } from '../../shared/clinics.ts'
import { salus } from '../platform/salus.ts'

const none: readonly never[] = []

export function useInsurers(): readonly Insurer[] {
  return useQuery(salus.clinics.listInsurers.queryOptions({ input: {} })).data?.items ?? none
}

/** Those that can be chosen now, and the one that was chosen before, whatever became of it. */
export function useInsurerChoices(chosen?: InsurerId | ''): { value: InsurerId; label: string }[] {
  return useInsurers()
    .filter(({ id, active }) => active || id === chosen)
    .map(({ id, name }) => ({ value: id, label: name }))
}
