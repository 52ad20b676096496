import type { Resource } from '../../shared/clinics.ts'
import type { Span } from '../scheduling/span.ts'
import { type Agenda, overlap } from './agenda.ts'
import { busyOf, type Leaving } from './alternatives.ts'

type Promised = { readonly id: Resource['id']; readonly during: Span }

/**
 * For each visit that loses its room or machine, the others of the kind that are free at that very time. Visits that
 * are there at once, on purpose, are not both promised the same one: all of them can be moved to their first.
 */
export function otherPieces(
  visits: readonly Leaving[],
  gone: Resource,
  { pieces, isFree }: Pick<Agenda, 'pieces' | 'isFree'>,
): Resource['id'][][] {
  const others = pieces.filter(({ kindId }) => kindId === gone.kindId).map(({ id }) => id)
  const promised: Promised[] = []
  return visits.map((visit) => {
    const during = busyOf(visit)
    const isPromised = (id: string) => promised.some((other) => other.id === id && overlap(other.during, during))
    const free = others.filter((id) => !visit.resourceIds.includes(id) && isFree(id, during) && !isPromised(id))
    promised.push(...free.slice(0, 1).map((id) => ({ id, during })))
    return free
  })
}
