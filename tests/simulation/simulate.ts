import { strict as assert } from 'node:assert'
import { Refusal } from '../../main/platform/refusal.ts'
import { appointmentOf } from '../../main/scheduling/appointment-repository.ts'
import type { SeriesPlan } from '../../shared/series.ts'
import { type Attempt, randomAttempt, type Slot, someTime } from './attempts.ts'
import { type Changes, type Doing, type Expected, endOf, seenIn, shown } from './judge.ts'
import type { Model, Wanted } from './model.ts'
import { desks, openWorld, type World } from './world.ts'

export type Tally = {
  attempts: number
  accepted: number
  offered: number
  readonly refused: Map<string, number>
  readonly asked: Map<string, number>
}
export const newTally = (): Tally => ({ attempts: 0, accepted: 0, offered: 0, refused: new Map(), asked: new Map() })

type Outcome = { readonly attempt: Attempt; readonly desk: number; readonly operationId: string } & (
  | { readonly answer: unknown }
  | { readonly refusal: Refusal }
)

/** Random desks in one world, each answer held against the model before anybody asks anything else. */
export async function simulate(seed: number, attempts: number, tally: Tally): Promise<void> {
  const world = await openWorld(seed)
  const { random, model } = world
  const doings = new Map<string, Doing>()
  let made = 0
  try {
    while (made < attempts) {
      model.now += random.below(120) * 1_000
      const isBurst = random.happens(8)
      const size = isBurst ? 2 + random.below(7) : 1
      const slot = isBurst && random.happens(60) ? sameFor(world) : undefined
      const burst = Array.from({ length: size }, () => {
        const desk = random.below(desks)
        return { desk, attempt: randomAttempt({ random, model, doings }, desk, slot) }
      })
      for (const outcome of await ask(world, burst)) {
        made++
        consider(model, outcome, doings, tally)
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

function consider(model: Model, outcome: Outcome, doings: Map<string, Doing>, tally: Tally): void {
  const { attempt, desk, operationId } = outcome
  const expected = attempt.judge()
  tally.attempts++
  count(tally.asked, attempt.operation)
  try {
    if ('refusal' in outcome) {
      count(tally.refused, outcome.refusal.code)
      tally.offered += checkRefusal(model, outcome.refusal, expected)
      expected.forget?.()
      return
    }
    assert('settle' in expected, `accepted, but the model says ${JSON.stringify(expected)}`)
    const changes = expected.settle(outcome.answer)
    tally.accepted++
    checkNothingClashes(model, changes)
    if (attempt.operation.startsWith('waitingList.')) return // its rows are not in the model's history
    const mayBeTakenBack = attempt.operation !== 'scheduling.takeBack'
    doings.set(operationId, { desk, mayBeTakenBack, changes, ...rowsBeside(attempt.operation, outcome.answer) })
  } catch (error) {
    const { operation, input } = attempt
    const said = 'refusal' in outcome ? outcome.refusal.code : JSON.stringify(outcome.answer)
    throw new Error(`${operation} ${JSON.stringify(input)} → ${said}`, { cause: error })
  }
}

function rowsBeside(operation: string, answer: unknown): Pick<Doing, 'others' | 'began'> {
  if (operation === 'series.cancelSeries') return { others: 1 }
  if (operation !== 'series.createSeries') return { others: 0 }
  const { series, dates } = answer as SeriesPlan
  return { others: 1 + dates.filter(({ conflict }) => conflict !== null).length, began: series?.id }
}

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

function checkNothingClashes(model: Model, changes: Changes): void {
  for (const { after } of changes) assert.equal(after && model.clashOf(after), after && undefined)
}

/** Every row as the model has it, and nobody taken who is not there. */
async function compareWhole({ model, database }: World): Promise<void> {
  const rows = await database.reads.selectFrom('appointment').selectAll().execute()
  const kept = new Map(rows.map((row) => [row.id, seenIn(appointmentOf(row), model)]))
  assert.equal(kept.size, model.visits.size)
  for (const visit of model.visits.values()) {
    assert.deepEqual(kept.get(visit.id), shown(visit))
    assert.equal(model.clashOf(visit), undefined)
  }
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
