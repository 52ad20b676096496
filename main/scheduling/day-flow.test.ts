import { describe, expect, test } from 'vitest'
import { type Appointment, appointmentStatuses } from '../../shared/scheduling.ts'
import { nothingYet } from './appointment.ts'
import { afterStep, mayTake, type Step } from './day-flow.ts'

/** Rows: steps. Columns: the state an appointment is in. What is in the cell is the state afterwards. */
const table = `
              booked     confirmed   checked-in    in-treatment  finished  no-show  cancelled
  confirm     confirmed  -           -             -             -         -        -
  checkIn     checked-in checked-in  -             -             -         -        -
  start       -          -           in-treatment  -             -         -        -
  finish      -          -           finished      finished      -         -        -
  missed      no-show    no-show     -             -             -         -        -
  cancel      cancelled  cancelled   cancelled     -             -         -        -
  reinstate   -          -           booked        booked        booked    booked   booked
`
const [head, ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test('the table has every state', () => expect(head).toEqual([...appointmentStatuses]))

describe.each(rows)('%s', (step, ...cells) => {
  test.each(cells.map((after, i) => [head?.[i], after] as const))('from %s: %s', (from, after) => {
    const appointment = { status: from, ...nothingYet, version: 3 } as Appointment
    expect(mayTake(step as Step, appointment)).toBe(after !== '-')
    if (after !== '-') expect(afterStep(step as Step, appointment, 'now')).toMatchObject({ status: after, version: 4 })
  })
})

test.each([
  ['confirm', 'confirmedAt'],
  ['checkIn', 'checkedInAt'],
  ['start', 'startedAt'],
  ['finish', 'finishedAt'],
  ['missed', 'noShowAt'],
  ['cancel', 'cancelledAt'],
] as const)('%s keeps when it happened, and only that', (step, column) => {
  const after = afterStep(
    step,
    { status: 'booked', ...nothingYet, version: 1 } as Appointment,
    '2027-03-01T08:00:00.000Z',
  )
  expect(after).toMatchObject({ ...nothingYet, [column]: '2027-03-01T08:00:00.000Z' })
})
