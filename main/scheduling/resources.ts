import type { Resource, Service } from '../../shared/clinics.ts'

type Chosen = { readonly chosen: readonly Resource['id'][]; readonly complete: boolean }
type Wanted = {
  readonly requires: Service['requires']
  /** Of the clinic and in use, in the order in which they are taken. */
  readonly pieces: readonly Resource[]
  /** Asked for by name: they are held whether the service needs them or not. */
  readonly named: readonly Resource['id'][]
  /** Held before, so kept if they can be. */
  readonly kept: readonly Resource['id'][]
  readonly isFree: (id: Resource['id']) => boolean
}

/**
 * A free piece for everything a service needs: what was named, then what is held already, then the first by name.
 * A piece has one kind, so taking the first free one of each is as good as any choice. Not `complete`: something is
 * taken, and what could be had is in `chosen`.
 */
export function chooseResources({ requires, pieces, named, kept, isFree }: Wanted): Chosen {
  const chosen = [...named]
  let complete = named.every(isFree)
  for (const kind of new Set(requires)) {
    const needed = requires.filter((required) => required === kind).length
    const ofKind = pieces.filter((piece) => piece.kindId === kind)
    const have = ofKind.filter(({ id }) => named.includes(id)).length
    const others = ofKind.map(({ id }) => id).filter((id) => !named.includes(id) && isFree(id))
    const inOrder = [...others.filter((id) => kept.includes(id)), ...others.filter((id) => !kept.includes(id))]
    const taken = inOrder.slice(0, Math.max(0, needed - have))
    chosen.push(...taken)
    if (have + taken.length < needed) complete = false
  }
  return { chosen, complete }
}
