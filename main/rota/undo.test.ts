import { expect, test } from 'vitest'
import { deviceId, dump, inMemory, openBareClinic, openClinic, stateTables, uuid } from '../../tests/test-clinic.ts'
import { derivations, routes } from '../host.ts'
import { listEntries } from '../platform/journal.ts'
import { replay } from '../platform/replay.ts'

type Known = { readonly id: string; readonly version: number }
const batchId = uuid(7_000_000)
const nova = { name: 'Nova', country: 'ES', currency: 'EUR', language: 'es', zone: 'Atlantic/Canary' }
const monday = [{ weekday: 1, from: '09:00', to: '13:00' }]
const march = { firstDay: '2027-03-08', lastDay: '2027-03-14', hours: [] }

/** Everything a manager may change about the clinics, some of it twice. */
async function manage(clinic: Awaited<ReturnType<typeof openClinic>>): Promise<void> {
  const { clinicId, serviceId, practitionerId, patientId } = clinic
  const ask = <T = Known>(operation: string, input: object) => clinic.call(operation, input, { batchId }) as Promise<T>
  const there = await ask('clinics.addClinic', { ...nova, periods: [march] })
  await ask('clinics.changeClinic', { ...there, hours: monday, periods: [] })
  const kind = await ask('clinics.addResourceKind', { name: 'Room', family: 'room' })
  const room = await ask('clinics.addResource', { clinicId, kindId: kind.id, name: 'Room 1' })
  const words = { clinicId, name: 'Laser', minutes: 30, price: 1_000, colour: 'pink', bufferAfter: 10 }
  const laser = await ask('clinics.addService', { ...words, requires: [kind.id] })
  const insurer = await ask('clinics.addInsurer', { name: 'Aurora' })
  await ask('clinics.changeInsurer', { ...insurer, name: 'Sol' })
  const prices = [serviceId, laser.id].map((id) => ({ serviceId: id, price: 100 }))
  const list = await ask('clinics.addPriceList', { name: 'List', insurerId: insurer.id, prices })
  await ask('clinics.changePriceList', { ...list, prices: prices.slice(0, 1), active: true })
  const cy = { clinicId, name: 'Dr. Cy', colour: 'pink', hours: monday, periods: [march] }
  const elsewhere = [{ clinicId: there.id, hours: monday, periods: [march] }]
  const person = await ask('clinics.addPractitioner', { ...cy, elsewhere })
  await ask('clinics.changePractitioner', { ...person, elsewhere: [] })
  const visit = { clinicId, practitionerId, patientId, serviceId: laser.id, startsAt: '2027-03-08T09:00' }
  const booked = await ask('scheduling.bookAppointment', visit)
  const during = { startsAt: '2027-03-09T00:00', endsAt: '2027-03-10T00:00' }
  const { absence } = await ask<{ absence: Known }>('rota.addAbsence', { practitionerId, ...during })
  const fair = { clinicId, name: 'Fair', kind: 'holiday', ...during }
  const { closure } = await ask<{ closure: Known }>('rota.addClosure', fair)
  await ask('rota.changeAbsence', { ...absence, endsAt: '2027-03-12T00:00' })
  await ask('rota.changeClosure', { ...closure, name: 'Great fair', endsAt: '2027-03-11T00:00' })
  await ask('rota.removeAbsence', { id: absence.id })
  await ask('rota.addAbsence', { practitionerId, ...during, reason: 'Ill' })
  await ask('clinics.changeResource', { ...room, active: false })
  await ask('scheduling.cancelAppointment', { id: booked.id, version: booked.version })
}

test('what a manager changes is run again to the same rows, and taken back without a trace', async () => {
  const clinic = await openClinic(inMemory())
  const state = (await stateTables(clinic.database)).filter((table) => table !== 'journal')
  const before = await dump(clinic.database, state)
  await manage(clinic)
  const copy = await openBareClinic(inMemory())
  const entries = await listEntries(clinic.database.reads, deviceId)
  await replay({ database: copy.database, derivations }, routes, entries)
  expect(await dump(copy.database)).toBe(await dump(clinic.database))
  await clinic.call('journal.undoBatch', { batchId })
  expect(await dump(clinic.database, state)).toBe(before)
  await Promise.all([clinic.host.close(), copy.host.close()])
})
