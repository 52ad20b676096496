import { useQuery } from '@tanstack/react-query'
import type { ResourceKind, ResourceKindId } from '../../shared/clinics.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'

const none: readonly never[] = []

/** Kinds of rooms and machines, the ones of the house. */
export function useKinds(): readonly ResourceKind[] {
  return useQuery(salus.clinics.listResourceKinds.queryOptions({ input: {} })).data?.items ?? none
}

/** 'Treatment room, Ultrasound machine × 2' */
export function useNeedsInWords(): (requires: readonly ResourceKindId[]) => string {
  const { t } = useWords()
  const kinds = useKinds()
  return (requires) => {
    const told = kinds.flatMap(({ id, name }) => {
      const count = requires.filter((required) => required === id).length
      return count === 0 ? [] : [count === 1 ? name : `${name} × ${count}`]
    })
    return told.join(', ') || t('clinics:services.nothingNeeded')
  }
}
