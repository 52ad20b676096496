/** Answers the version the visit has by then; nothing where it was refused. */
type Ask = (version: number, isLast: () => boolean) => Promise<number | undefined>

type Turn = { readonly what: string; readonly by: Promise<number | undefined> }

const underWay = new Map<string, Turn>()

/**
 * What is pressed while an earlier step of the same visit is on its way waits for its answer and goes on from it:
 * fast fingers must not be told that somebody changed the visit meanwhile, when it was they themselves. The same step
 * once more is one press too many: false.
 */
export function inTurn(visit: { readonly id: string; readonly version: number }, what: string, ask: Ask): boolean {
  const { id, version } = visit
  const earlier = underWay.get(id)
  if (earlier?.what === what) return false
  const isLast = () => underWay.get(id) === mine
  const by = earlier ? earlier.by.then((reached) => ask(reached ?? version, isLast)) : ask(version, isLast)
  const mine: Turn = { what, by }
  underWay.set(id, mine)
  by.then(
    () => void (isLast() && underWay.delete(id)),
    () => undefined,
  )
  return true
}
