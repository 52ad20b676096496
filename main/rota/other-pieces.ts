import type { Resource } from '../../shared/clinics.ts'
import type { Agenda } from './agenda.ts'
import { busyOf, type Leaving } from './alternatives.ts'

/** For each visit that loses its room or machine, the others of the kind that are free at that very time. */
export function otherPieces(
  visits: readonly Leaving[],
  gone: Resource,
  { pieces, isFree }: Pick<Agenda, 'pieces' | 'isFree'>,
): Resource['id'][][] {
  const others = pieces.filter(({ kindId }) => kindId === gone.kindId).map(({ id }) => id)
  return visits.map((visit) => others.filter((id) => !visit.resourceIds.includes(id) && isFree(id, busyOf(visit))))
}
