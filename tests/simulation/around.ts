import type { Chance } from '../../main/demo/chance.ts'
import { uuid } from '../test-clinic.ts'
import { textOf } from './calendar.ts'
import type { Doing } from './history.ts'
import type { Expected } from './judge.ts'
import type { Model } from './model.ts'
import type { Visit } from './nouns.ts'
import { firstDay } from './world.ts'

/** What somebody at a desk asks for, and what the model will say of it once it is its turn. */
export type Attempt = {
  readonly operation: string
  readonly input: object
  readonly judge: () => Expected
}

/** Everybody of a burst wants the same. */
export type Slot = { readonly practitionerId: string; readonly startsAt: string }
export type Surroundings = {
  readonly random: Chance
  readonly model: Model
  readonly doings: Map<string, Doing>
  readonly slot?: Slot | undefined
  /** Nobody else asks for anything meanwhile. */
  readonly alone: boolean
}

export function anyVisit({ random, model }: Surroundings, isAhead: boolean): Visit | undefined {
  const all = [...model.visits.values()].filter(({ status }) => isAhead === ahead.has(status))
  return all[random.below(all.length)]
}

const ahead = new Set(['booked', 'confirmed', 'checked-in'])

/** Now and then as somebody saw it before it changed. */
export function seenAs(random: Chance, { id, version }: Visit): { readonly id: string; readonly version: number } {
  return { id: random.happens(99) ? id : uuid(1), version: random.happens(96) ? version : version - 1 }
}

export function one(random: Chance, of: ReadonlyMap<string, unknown>): string {
  return [...of.keys()][random.below(of.size)] ?? ''
}

export function somebodyAt({ random, model }: Surroundings, clinicId: string): string {
  if (random.happens(1)) return uuid(1)
  if (random.happens(4)) return one(random, model.practitioners)
  const there = [...model.practitioners.values()].filter(({ places, active }) => active && places.has(clinicId))
  return there[random.below(there.length)]?.id ?? one(random, model.practitioners)
}

/** Nearly always on a quarter of an hour of the day; sometimes at night, when clocks change. */
export function someTime({ random, model }: Pick<Surroundings, 'random' | 'model'>): string {
  const day = (firstDay + random.below(7)) * 1440
  const minute = random.happens(4)
    ? random.below(1440)
    : random.happens(6)
      ? 60 + random.below(16) * 15
      : 420 + random.below(54) * 15
  return textOf(day + minute, model.weeks)
}

export function nearby({ random, model }: Surroundings, { startsAt }: Pick<Visit, 'startsAt'>): string {
  const wall = (Date.parse(`${startsAt}Z`) - Date.parse(model.weeks.firstDay)) / 60_000
  return textOf(wall + (random.below(9) - 4) * 15, model.weeks)
}

export function somePieces({ random, model }: Surroundings, clinicId: string): string[] {
  const pieces = [...model.pieces.values()].filter((piece) => piece.clinicId === clinicId && piece.active)
  const all = random.happens(92) && pieces.length > 0 ? pieces : [...model.pieces.values()]
  return Array.from({ length: random.below(3) }, () => all[random.below(all.length)]?.id ?? '')
}
