/** Numbers that look random and are the same for the same seed: mulberry32 (T. Ettinger), public domain. */
export type Chance = {
  /** 0 ≤ n < below */
  readonly below: (below: number) => number
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
  readonly happens: (percent: number) => boolean
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    happens: (percent) => below(100) < percent,
  }
}
