import { strict as assert } from 'node:assert'
import { Refusal } from '../../main/platform/refusal.ts'
import { type Attempt, type Slot, someTime } from './around.ts'
import { randomAttempt } from './attempts.ts'
import { compareWhole } from './compare.ts'
import { type Change, type Doing, visitsAfter } from './history.ts'
import { type Expected, endOf } from './judge.ts'
import type { Model } from './model.ts'
import type { Wanted } from './nouns.ts'
import { desks, openWorld, type World } from './world.ts'

export type Tally = {
  attempts: number
  accepted: number
  offered: number
  readonly refused: Map<string, number>
  readonly asked: Map<string, number>
  readonly done: Map<string, number>
}
export const newTally = (): Tally => ({
  ...{ attempts: 0, accepted: 0, offered: 0 },
  ...{ refused: new Map(), asked: new Map(), done: new Map() },
})

/** Whole tables are held against the model after whatever an answer does not show whole, and now and then. */
const attemptsBetween = 250

type Outcome = { readonly attempt: Attempt; readonly desk: number; readonly operationId: string } & (
  | { readonly answer: unknown }
  | { readonly refusal: Refusal }
)

/** Random desks in one world, each answer held against the model before anybody asks anything else. */
export async function simulate(seed: number, attempts: number, tally: Tally): Promise<void> {
  const world = await openWorld(seed)
  const { random, model } = world
  const doings = new Map<string, Doing>()
  let [made, compared] = [0, 0]
  try {
    while (made < attempts) {
      model.now += random.below(120) * 1_000
      const isBurst = random.happens(8)
      const size = isBurst ? 2 + random.below(7) : 1
      const slot = isBurst && random.happens(60) ? sameFor(world) : undefined
      const burst = Array.from({ length: size }, () => {
        const desk = random.below(desks)
        return { desk, attempt: randomAttempt({ random, model, doings, slot, alone: !isBurst }, desk) }
      })
      let isFarReaching = false
      for (const outcome of await ask(world, burst)) {
        made++
        const changes = consider(model, outcome, doings, tally)
        isFarReaching ||= changes.some(({ table }) => table !== 'visits')
      }
      if (isFarReaching || made >= compared + attemptsBetween) {
        await compareWhole(world)
        compared = made
      }
    }
    await compareWhole(world)
  } catch (error) {
    throw new Error(`in the world of seed ${seed}, after ${made} attempts`, { cause: error })
  } finally {
    await world.close()
  }
}

/** All at once on one host. They come back in the order in which they were let in. */
async function ask(world: World, burst: readonly { desk: number; attempt: Attempt }[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const asked = burst.map(async ({ desk, attempt }) => {
    const operationId = world.nextOperation()
    const what = { attempt, desk, operationId }
    try {
      outcomes.push({ ...what, answer: await world.call(attempt.operation, attempt.input, desk, operationId) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      outcomes.push({ ...what, refusal: error })
    }
  })
  await Promise.all(asked)
  return outcomes
}

function consider(model: Model, outcome: Outcome, doings: Map<string, Doing>, tally: Tally): readonly Change[] {
  const { attempt, desk, operationId } = outcome
  const expected = attempt.judge()
  tally.attempts++
  count(tally.asked, attempt.operation)
  try {
    if ('refusal' in outcome) {
      count(tally.refused, outcome.refusal.code)
      tally.offered += checkRefusal(model, outcome.refusal, expected)
      expected.forget?.()
      return []
    }
    assert('settle' in expected, `accepted, but the model says ${JSON.stringify(expected)}`)
    const changes = expected.settle(outcome.answer)
    tally.accepted++
    count(tally.done, attempt.operation)
    if (isMonthly(attempt)) count(tally.done, `${attempt.operation} by months`)
    checkNothingClashes(model, changes)
    const mayBeTakenBack = takenBack.test(attempt.operation) && !('dryRun' in attempt.input)
    doings.set(operationId, { desk, mayBeTakenBack, changes })
    return changes
  } catch (error) {
    const { operation, input } = attempt
    const said = 'refusal' in outcome ? outcome.refusal.code : JSON.stringify(outcome.answer)
    throw new Error(`${operation} ${JSON.stringify(input)} → ${said}`, { cause: error })
  }
}

/** Hours, and an absence that was added, are put right by hand; taking back is not taken back. */
const takenBack = /^(scheduling\.(?!takeBack)|series\.|waitingList\.(?!matches)|rota\.change)/

/** True when given: it names the first rule broken, and what it offers instead is free. */
function checkRefusal(model: Model, { code, detail }: Refusal, expected: Expected): number {
  assert('refusal' in expected, `refused as ${code}, but the model would let it be`)
  assert([expected.refusal].flat().includes(code), `refused as ${code}, but the model says ${expected.refusal}`)
  expected.said?.(detail)
  const { alternatives } = (detail ?? {}) as { alternatives?: Alternative[] }
  if (!alternatives || !expected.wanted) return 0
  for (const alternative of alternatives) checkAlternative(model, expected.wanted, alternative)
  const { startsAt, practitionerId } = expected.wanted
  const distances = (own: boolean) =>
    alternatives
      .filter((one) => (one.practitionerId === practitionerId) === own)
      .map((one) => Math.abs(Date.parse(one.startsAt) - Date.parse(startsAt)))
  for (const own of [true, false])
    assert.deepEqual(
      distances(own),
      distances(own).toSorted((a, b) => a - b),
    )
  return alternatives.length
}

type Alternative = { readonly practitionerId: string; readonly startsAt: string; readonly endsAt: string }

function checkAlternative(model: Model, wanted: Wanted, { practitionerId, startsAt, endsAt }: Alternative): void {
  const verdict = model.judge({ ...wanted, practitionerId, startsAt, onPurpose: false })
  assert('placed' in verdict, `offered ${practitionerId} at ${startsAt}, but ${JSON.stringify(verdict)}`)
  assert.equal(endsAt, endOf(model, wanted.clinicId, verdict.placed))
}

function isMonthly({ input }: Attempt): boolean {
  return 'rule' in input && `${input.rule}`.startsWith('FREQ=MONTHLY')
}

function checkNothingClashes(model: Model, changes: readonly Change[]): void {
  for (const visit of visitsAfter(changes)) assert.equal(model.clashOf(visit), undefined)
}

function sameFor({ random, model }: World): Slot {
  const practitioners = [...model.practitioners.keys()]
  return {
    practitionerId: practitioners[random.below(practitioners.length)] ?? '',
    startsAt: someTime({ random, model }),
  }
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}
