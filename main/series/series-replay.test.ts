import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SeriesPlan } from '../../shared/series.ts'
import { openSeriesDesk, type SeriesDesk, stateOf } from '../../tests/series-desk.ts'
import { deviceId, dump, inMemory, openBareClinic, uuid } from '../../tests/test-clinic.ts'
import { derivations, routes } from '../host.ts'
import { findBreak, listEntries } from '../platform/journal.ts'
import { Refusal } from '../platform/refusal.ts'
import { replay } from '../platform/replay.ts'

const Scope = fc.constantFrom('this', 'following', 'all')
const days = fc.integer({ min: 1, max: 25 })
const time = fc.constantFrom('08:00', '09:30', '09:45', '11:00', '20:15')
const rules = ['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,WE', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO', 'FREQ=MONTHLY;BYDAY=1TU']
const Rule = fc.constantFrom(...rules)
const onConflict = fc.constantFrom('refuse', 'skip')
const which = fc.nat(20)
/** What a desk might do to its series. Numbers point into what exists by then. */
const Step = fc.oneof(
  fc.record({
    do: fc.constant('create' as const),
    rule: Rule,
    days,
    time,
    count: fc.integer({ min: 1, max: 8 }),
    onConflict,
  }),
  fc.record({ do: fc.constant('move' as const), which, date: which, scope: Scope, days, time, onConflict }),
  fc.record({
    do: fc.constant('plan' as const),
    which,
    rule: fc.option(Rule),
    count: fc.integer({ min: 1, max: 10 }),
    onConflict,
  }),
  fc.record({ do: fc.constant('hand' as const), which, date: which, scope: Scope }),
  fc.record({ do: fc.constant('cancel' as const), which, date: which, scope: Scope }),
  {
    arbitrary: fc.record({
      do: fc.constantFrom('checkIn' as const, 'callOff' as const, 'reinstate' as const),
      visit: which,
    }),
    weight: 3,
  },
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 4 }) }),
)
type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never

async function take(desk: SeriesDesk, step: Step, operationId: string): Promise<void> {
  const { reads } = desk.database
  const series = await reads.selectFrom('series').select('id').orderBy('id').execute()
  const call = { operationId }
  if (step.do === 'create') {
    const { rule, count, onConflict } = step
    await desk.create(rule, { count, onConflict, startsAt: dateOf(step.days, step.time) }, call)
  } else if (step.do === 'wait') {
    desk.clock.now = new Date(Date.parse(desk.clock.now) + step.days * 86_400_000).toISOString()
  } else if ('visit' in step) {
    const visits = await reads.selectFrom('appointment').select(['id', 'status']).orderBy('id').execute()
    const calledOff = visits.filter(({ status }) => status === 'cancelled')
    const some = step.do === 'reinstate' && calledOff.length > 0 ? calledOff : visits
    const id = some[step.visit % some.length]?.id
    const does = { checkIn: 'checkIn', callOff: 'cancelAppointment', reinstate: 'reinstateAppointment' }
    await desk.call(`scheduling.${does[step.do]}`, { id }, call)
  } else {
    const plan = { series: { id: series[step.which % series.length]?.id ?? uuid(1) } } as SeriesPlan
    await changeSome(desk, step, plan, call)
  }
}

type Changing = Extract<Step, { which: number }>

async function changeSome(desk: SeriesDesk, step: Changing, plan: SeriesPlan, call: { operationId: string }) {
  if (step.do === 'plan') {
    const { rule, count, onConflict } = step
    return desk.change(plan, 'all', { ...(rule && { rule }), count, onConflict }, call)
  }
  const { dates } = await desk.get(plan)
  const chosen = { scope: step.scope, occursAt: dates[step.date % dates.length]?.occursAt }
  if (step.do === 'cancel') return desk.call('series.cancelSeries', { id: plan.series?.id, ...chosen }, call)
  const { onConflict } = { onConflict: 'skip', ...step }
  const to =
    step.do === 'move' ? { startsAt: dateOf(step.days, step.time) } : { practitionerId: desk.secondPractitionerId }
  return desk.change(plan, step.scope, { ...chosen, ...to, onConflict }, call)
}

const dateOf = (days: number, time: string) => `2027-03-${String(days).padStart(2, '0')}T${time}`

const Day = fc.array(Step, { minLength: 6, maxLength: 16 })
const start: Step = { do: 'create', rule: 'FREQ=DAILY', days: 2, time: '09:30', count: 8, onConflict: 'refuse' }
/** A day in which everything above is accepted, so that no run goes without any of it. */
const fullDay: readonly Step[] = [
  { do: 'callOff', visit: 3 },
  { do: 'reinstate', visit: 0 },
  { do: 'checkIn', visit: 0 },
  { do: 'move', which: 0, date: 2, scope: 'following', days: 5, time: '11:00', onConflict: 'skip' },
  { do: 'plan', which: 0, rule: null, count: 10, onConflict: 'skip' },
  { do: 'hand', which: 0, date: 2, scope: 'all' },
  { do: 'cancel', which: 0, date: 5, scope: 'following' },
]
const tables = ['series', 'series_exception', 'appointment', 'busy'] as const
let operations = 9_000_000

/** No two visits overlap, every date has its visit or was left out, and no visit to come is off its rule. */
async function isSound(desk: SeriesDesk): Promise<void> {
  const { reads } = desk.database
  const busy = await reads.selectFrom('busy').selectAll().orderBy('subject_id').orderBy('from_utc').execute()
  for (const [i, row] of busy.entries()) {
    const before = busy[i - 1]
    if (before?.subject_id === row.subject_id) expect(before.to_utc <= row.from_utc).toBe(true)
  }
  for (const { id } of await reads.selectFrom('series').select('id').execute()) {
    const { dates } = await desk.get({ series: { id } } as never)
    const left = await reads.selectFrom('series_exception').selectAll().where('series_id', '=', id).execute()
    const [empty, calledOff] = [
      dates.filter(({ status }) => !status),
      dates.filter(({ status }) => status === 'cancelled'),
    ]
    const out = left.map(({ occurs_at }) => occurs_at)
    expect(new Set(out).size).toBe(out.length)
    expect(empty.filter(({ occursAt }) => !out.includes(occursAt))).toEqual([])
    expect(out.filter((date) => ![...empty, ...calledOff].some(({ occursAt }) => occursAt === date))).toEqual([])
  }
}

type Accepted = { [step: string]: number }

/** One step, unless it is refused; taken back at once if that is tried too. */
async function live(desk: SeriesDesk, step: Step, takenBack: boolean, accepted: Accepted): Promise<void> {
  const operationId = uuid(++operations)
  const before = takenBack ? await stateOf(desk.database) : ''
  try {
    await take(desk, step, operationId)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return
  }
  await isSound(desk)
  accepted[step.do] = (accepted[step.do] ?? 0) + 1
  if (!takenBack || step.do === 'wait') return
  await desk.ask('takeBack', { operationId })
  expect(await stateOf(desk.database)).toBe(before)
}

test('whatever is done to series, the clinic stays sound, each doing is taken back whole, and all of it runs again alike', async () => {
  const accepted: Accepted = {}
  await fc.assert(
    fc.asyncProperty(Day, fc.array(fc.boolean(), { minLength: 17, maxLength: 17 }), async (day, takenBack) => {
      const desk = await openSeriesDesk(inMemory())
      for (const [i, step] of [start, ...day].entries()) await live(desk, step, takenBack[i] === true, accepted)
      const copy = inMemory()
      await openBareClinic(copy)
      await replay({ database: copy, derivations }, routes, await listEntries(desk.database.reads, deviceId))
      expect(await dump(copy, tables)).toBe(await dump(desk.database, tables))
      expect(await findBreak(desk.database.reads, deviceId)).toBeUndefined()
      await Promise.all([desk.host.close(), copy.close()])
    }),
    { numRuns: 40, examples: [[[...fullDay], Array(17).fill(false)]] },
  )
  const steps = ['create', 'move', 'plan', 'hand', 'cancel', 'checkIn', 'callOff', 'reinstate']
  expect(steps.filter((step) => !accepted[step])).toEqual([]) // or the property proved nothing
}, 240_000)
