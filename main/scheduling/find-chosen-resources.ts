import type { Resource, Service } from '../../shared/clinics.ts'
import type { Reads } from '../platform/database/database.ts'
import { type During, findTaken } from './busy-repository.ts'
import { chooseResources } from './resources.ts'
import type { Span } from './span.ts'
import { minuteOf } from './wall-clock.ts'

type Wanting = {
  readonly service: Pick<Service, 'requires'>
  readonly named?: readonly Resource['id'][] | undefined
  readonly moving?: { readonly resourceIds: readonly Resource['id'][] } | undefined
  readonly overlapping?: boolean
  /** From find-pieces.ts. */
  readonly pieces: readonly Resource[]
}

/** Rooms and machines for a visit. */
export async function findChosenResources(
  reads: Reads,
  { service, named = [], moving, overlapping = false, pieces }: Wanting,
  during: During,
  asked: { readonly except?: string | undefined; readonly now: string },
) {
  if (named.length + service.requires.length === 0) return { chosen: [], complete: true }
  const wanted = pieces.filter(({ id, kindId }) => named.includes(id) || service.requires.includes(kindId))
  const taken = await findTaken(
    reads,
    wanted.map(({ id }) => id),
    during,
    asked,
  )
  const { requires } = service
  const choice = { requires, pieces, named: [...new Set(named)], kept: moving?.resourceIds ?? [] }
  const free = chooseResources({ ...choice, isFree: (id) => !overlaps(taken.get(id) ?? [], during) })
  if (free.complete || !overlapping) return free
  return { ...chooseResources({ ...choice, named: free.chosen, isFree: () => true }), complete: true }
}

function overlaps(spans: readonly Span[], during: During): boolean {
  const [from, to] = [minuteOf(during.from), minuteOf(during.to)]
  return spans.some((span) => span.from < to && span.to > from)
}
