import { expect, test } from 'vitest'
import { newTally, simulate } from './simulate.ts'

/** `npm run simulation -- --attempts 1000000 --seed 1` asks fifty times as much. */
const worlds = 8
/** In most of the worlds from here on, an hour is skipped while the desks are busy. */
const firstSeed = 2_345
const attempts = 2_500

test('20,000 attempts of random desks: nobody and nothing is taken twice, and every refusal was true', async () => {
  const tally = newTally()
  for (let world = 0; world < worlds; world++) await simulate(firstSeed + world, attempts, tally)
  expect(tally.attempts).toBeGreaterThanOrEqual(worlds * attempts)
  expect(tally.accepted).toBeGreaterThan(5_000) // or nothing stood in anybody's way
  expect(tally.offered).toBeGreaterThan(5_000)
  const book = ['bookAppointment', 'bookOverlapping', 'rescheduleAppointment', 'rescheduleOverlapping', 'moveResources']
  const flow = ['confirmAppointment', 'checkIn', 'startTreatment', 'finishAppointment', 'markNoShow']
  const visits = [...book, ...flow, 'cancelAppointment', 'reinstateAppointment', 'takeBack']
  const series = ['createSeries', 'createSeries by months', 'changeSeries', 'cancelSeries']
  const rota = [
    'addAbsence',
    'changeAbsence',
    'removeAbsence',
    'addClosure',
    'changeClosure',
    'removeClosure',
    'previewHours',
  ]
  const waiting = ['addWish', 'withdrawWish', 'offer', 'accept', 'decline', 'matches']
  const done = [
    ...visits.map((name) => `scheduling.${name}`),
    ...series.map((name) => `series.${name}`),
    ...rota.map((name) => `rota.${name}`),
    ...waiting.map((name) => `waitingList.${name}`),
    ...['clinics.changeClinic', 'clinics.changePractitioner'],
  ]
  for (const operation of done) expect(tally.done.get(operation), operation).toBeGreaterThan(10)
  const rules = ['time-does-not-exist', 'in-the-past', 'clinic-closed', 'outside-hours', 'practitioner-not-working']
  const taken = ['practitioner-absent', 'slot-taken', 'slot-held', 'resource-taken', 'patient-busy']
  const others = ['changed-meanwhile', 'changed-since', 'doing-unknown', 'series-conflicts', 'resource-unknown']
  const unknown = ['occurrence-unknown', 'series-unknown', 'rule-without-dates', 'rule-cannot-move']
  const away = ['absence-unknown', 'closure-unknown', 'invalid-input']
  expect([...tally.refused.keys()]).toEqual(
    expect.arrayContaining([...rules, ...taken, ...others, ...unknown, ...away]),
  )
}, 600_000)
