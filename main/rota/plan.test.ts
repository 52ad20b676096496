import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Absence, Clinic, Closure, Practitioner } from '../../shared/clinics.ts'
import { addDays } from '../../shared/platform/local-time.ts'
import { refusalOf, slotChecks } from '../scheduling/booking-checks.ts'
import { rotaOf } from '../scheduling/rota-of.ts'
import { visitTimes } from '../scheduling/visit-times.ts'
import { clockAround } from '../scheduling/wall-clock.ts'
import { fallingOut, type Plan, type Visit } from './plan.ts'

/** The rules about hours alone: being in the past or taken is no matter of the rota. */
const hourChecks = slotChecks.filter(({ refusal }) =>
  ['clinic-closed', 'outside-hours', 'practitioner-not-working', 'practitioner-absent'].includes(refusal),
)

const two = (n: number) => String(n).padStart(2, '0')
const timeOf = (quarter: number) => `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`
// A week with a clock change in spring, one in autumn and a plain one.
const Week = fc.constantFrom('2027-03-24', '2027-10-27', '2027-06-02', '2027-11-03')
const Hours = fc.array(
  fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: fc.nat(95), length: fc.integer({ min: 1, max: 96 }) }),
  { minLength: 1, maxLength: 14 },
)
const hoursOf = (some: { weekday: number; from: number; length: number }[]) =>
  some.map(({ weekday, from, length }) => {
    return { weekday, from: timeOf(from), to: timeOf(Math.min(96, from + length)) }
  })
const During = fc.record({ day: fc.nat(6), from: fc.nat(95), length: fc.integer({ min: 1, max: 250 }) })
const Timetable = fc.record({ hours: Hours, period: fc.option(Hours), periodDay: fc.nat(6) })
const Plans = fc.record({
  opening: Timetable,
  working: Timetable,
  closures: fc.array(During, { maxLength: 2 }),
  absences: fc.array(During, { maxLength: 2 }),
})

type Made<T> = T extends fc.Arbitrary<infer V> ? V : never

function planOf(zone: string, monday: string, made: Made<typeof Plans>): Plan {
  const timetable = ({ hours, period, periodDay }: Made<typeof Timetable>) => {
    const days = { firstDay: addDays(monday, periodDay), lastDay: addDays(monday, periodDay + 2) }
    return { hours: hoursOf(hours), periods: period ? [{ ...days, hours: hoursOf(period) }] : [] }
  }
  const during = ({ day, from, length }: Made<typeof During>) => {
    const last = addDays(monday, day + Math.floor((from + length) / 96))
    return {
      practitionerId: 'ada',
      startsAt: `${addDays(monday, day)}T${timeOf(from)}`,
      endsAt: `${last}T${timeOf((from + length) % 96)}`,
    }
  }
  const person = { id: 'ada', clinicId: 'here', ...timetable(made.working), elsewhere: [] }
  return {
    clinic: { id: 'here', zone, ...timetable(made.opening) } as never as Clinic,
    practitioners: [person as never as Practitioner],
    closures: made.closures.map(during) as never as Closure[],
    absences: made.absences.map(during) as never as Absence[],
  }
}

function isBookable({ clinic, practitioners, closures, absences }: Plan, visit: Visit): boolean {
  const rota = rotaOf(clinic, practitioners[0] as Practitioner, closures, absences)
  const taken = { practitioner: 'free', resourcesAreFree: true, patientIsFree: true } as const
  const clock = clockAround(visit.startsAt, clinic.zone)
  return refusalOf(hourChecks, { ...taken, times: visit, clock, rota, now: '' }) === undefined
}

test('a visit falls out when it could have been booked before, and could not be booked after', () => {
  let out = 0
  const Zone = fc.constantFrom('Europe/Madrid', 'America/New_York', 'Asia/Tokyo')
  const Visits = fc.array(
    fc.record({ day: fc.nat(8), quarter: fc.nat(95), minutes: fc.constantFrom(15, 30, 60, 240, 720) }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(Week, Zone, Plans, Plans, Visits, (monday, zone, one, other, made) => {
      const [before, after] = [planOf(zone, monday, one), planOf(zone, monday, other)]
      const visits = made.flatMap(({ day, quarter, minutes }, i) => {
        const startsAt = `${addDays(monday, day)}T${timeOf(quarter)}`
        const times = visitTimes(startsAt, minutes, clockAround(startsAt, zone))
        return times ? [{ id: `${i}`, clinicId: 'here', practitionerId: 'ada', ...times } as never as Visit] : []
      })
      fc.pre(visits.length > 0)
      const expected = visits.filter((visit) => isBookable(before, visit) && !isBookable(after, visit))
      expect(fallingOut(visits, before, after)).toEqual(expected)
      out += expected.length
    }),
    { numRuns: 2_000 },
  )
  expect(out).toBeGreaterThan(200) // or the property proved nothing
}, 60_000)
