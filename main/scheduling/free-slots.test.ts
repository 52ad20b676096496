import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/platform/local-time.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { changeHours, openDesk } from '../../tests/desk.ts'
import { inMemory } from '../../tests/test-clinic.ts'
import { Refusal } from '../platform/refusal.ts'

const quarters = Array.from(
  { length: 97 },
  (_, i) => `${String(i >> 2).padStart(2, '0')}:${'00 15 30 45'.split(' ')[i % 4]}`,
)

/** Hours that begin and end on quarters, so that the grid is every quarter of an hour. */
const Week = fc
  .array(fc.oneof(fc.constant([0, 96]), fc.uniqueArray(fc.nat(96), { minLength: 2, maxLength: 4 })), {
    minLength: 7,
    maxLength: 7,
  })
  .map((days) =>
    days.flatMap((cuts, day) => {
      const times = cuts.toSorted((a, b) => a - b).map((cut) => quarters[cut])
      const pairs = times.length === 4 ? [times.slice(0, 2), times.slice(2)] : [times.slice(0, 2)]
      return pairs.map(([from, to]) => ({ weekday: day + 1, from, to }))
    }),
  )

const Case = fc.record({
  place: fc.constantFrom(
    ['Europe/Madrid', '2027-03-27'],
    ['Europe/Madrid', '2027-10-30'],
    ['America/New_York', '2027-03-13'],
    ['America/New_York', '2027-11-06'],
    ['Asia/Tokyo', '2027-03-13'],
  ),
  opening: Week,
  working: Week,
  visits: fc.array(fc.record({ day: fc.nat(1), at: fc.nat(95), minutes: fc.constantFrom(5, 20, 45, 240) }), {
    maxLength: 8,
  }),
})

test('whatever is offered can be booked, and what is not offered is refused', async () => {
  let [offered, refused] = [0, 0]
  await fc.assert(
    fc.asyncProperty(Case, async ({ place: [zone = '', from = ''], opening, working, visits }) => {
      const desk = await openDesk(inMemory())
      await desk.moveClinicTo(zone)
      await changeHours(desk, 'Clinic', desk.clinicId, opening)
      await changeHours(desk, 'Practitioner', desk.practitionerId, working)
      const tryToBook = (startsAt: string, more: object) => desk.book(startsAt, more).catch(onlyRefusals)
      for (const { day, at, minutes } of visits) await tryToBook(`${addDays(from, day)}T${quarters[at]}`, { minutes })

      const days = { from, to: addDays(from, 2) }
      const asked = { ...days, serviceId: desk.serviceId, practitionerId: desk.practitionerId }
      const { items } = (await desk.call('scheduling.freeSlots', asked)) as Page<FreeSlot>
      const somebody = { patientId: await desk.addPatient('Caller') }
      const bookable: FreeSlot[] = []
      for (const date of [from, addDays(from, 1)])
        for (const time of quarters.slice(0, -1)) {
          const booked = await tryToBook(`${date}T${time}`, somebody)
          if (!booked) continue
          const { practitionerId, startsAt, endsAt } = booked
          bookable.push({ practitionerId, startsAt, endsAt })
          await desk.ask('cancelAppointment', { id: booked.id })
        }
      expect(items).toEqual(bookable)
      offered += items.length
      refused += 192 - items.length
      await desk.host.close()
    }),
    { numRuns: 30 },
  )
  expect(Math.min(offered, refused)).toBeGreaterThan(200) // or the property proved nothing
}, 120_000)

function onlyRefusals(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}
