import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Appointment } from '../../shared/scheduling.ts'
import { watchedDatabase } from '../../tests/query-plan.ts'
import { type Clinic, openClinic } from '../../tests/test-clinic.ts'

const { database, statementsOf, planOf, analyse } = watchedDatabase()
let clinic: Clinic
let onAnEmptyDay: number
let withoutVisits: number
let hits = 0

/** A clinic has a few of these: reading them all is the quickest. */
const handfuls = new Set(['clinic', 'practitioner', 'service', 'opening_hours', 'working_hours', 'hours_period'])

const preview = () =>
  statementsOf(() =>
    clinic.call('reporting.previewPrices', { service: { id: clinic.serviceId, price: 1 } }).then((answer) => {
      hits = (answer as { hits: readonly unknown[] }).hits.length
    }),
  )
const ask = () => statementsOf(() => clinic.call('reporting.today', { clinicId: clinic.clinicId }))

beforeAll(async () => {
  clinic = await openClinic(database)
  onAnEmptyDay = (await ask()).length
  withoutVisits = (await preview()).length
  for (const practitionerId of [clinic.practitionerId, clinic.secondPractitionerId])
    for (const day of ['2027-03-01', '2027-03-02', '2027-03-03'])
      for (let hour = 9; hour < 20; hour++) await live(practitionerId, `${day}T${String(hour).padStart(2, '0')}:00`)
}, 60_000)
afterAll(() => clinic.host.close())

async function live(practitionerId: string, startsAt: string): Promise<void> {
  const { clinicId, serviceId } = clinic
  const patient = (await clinic.call('patients.registerPatient', { firstName: 'Kim', lastName: startsAt })) as {
    id: string
  }
  const request = { clinicId, practitionerId, serviceId, patientId: patient.id, startsAt }
  const { id } = (await clinic.call('scheduling.bookAppointment', request)) as Appointment
  const hour = Number(startsAt.slice(11, 13))
  if (hour > 15) return
  await clinic.call('scheduling.checkIn', { id })
  if (hour > 13) return
  for (const step of ['startTreatment', 'finishAppointment']) await clinic.call(`scheduling.${step}`, { id })
  if (hour > 11) return
  const lines = [{ description: 'Visit', quantity: 1, unitPrice: 100 }]
  await clinic.call('billing.draftInvoice', { patientId: patient.id, appointmentId: id, lines })
}

test('a full day takes as many statements as an empty one', async () => {
  expect((await ask()).length).toBe(onAnEmptyDay)
})

test.each(['as it is after a start', 'once the sizes are known'])(
  'nothing is read to its end or sorted, %s',
  async (when) => {
    if (when.startsWith('once')) analyse()
    const read: string[] = []
    for (const ran of await ask()) {
      const table = / from "(\w+)"/.exec(ran.sql)?.[1] ?? ''
      if (handfuls.has(table)) continue
      read.push(table)
      const slow = planOf(ran).filter((step) => /TEMP B-TREE|AUTOMATIC|^SCAN (?!service|practitioner)/.test(step))
      expect(slow, `${ran.sql}\n${planOf(ran)}`).toEqual([])
    }
    expect(new Set(read)).toEqual(
      new Set(['appointment', 'busy', 'closure', 'absence', 'payment', 'invoice_settlement']),
    )
  },
)

test.each(['as it is after a start', 'once the sizes are known'])(
  'what other prices would hit is found by index, in as many statements as where nothing is, %s',
  async (when) => {
    if (when.startsWith('once')) analyse()
    const ran = await preview()
    expect(ran.length).toBe(withoutVisits)
    expect(hits).toBeGreaterThan(40)
    const visits = ran.filter(({ sql }) => sql.includes(' from "appointment"'))
    expect(visits).toHaveLength(1)
    const steps = visits.flatMap(planOf)
    expect(steps).toContain('SEARCH appointment USING INDEX appointment_of_clinic (clinic_id=? AND starts_at_utc>?)')
    expect(steps.filter((step) => /AUTOMATIC|^SCAN (?!service)/.test(step))).toEqual([])
  },
)
