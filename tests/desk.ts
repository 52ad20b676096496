import type { Database } from '../main/platform/database/database.ts'
import type { Appointment } from '../shared/scheduling.ts'
import { openClinic } from './test-clinic.ts'

/** A test clinic with somebody at the desk who books. */
export async function openDesk(database: Database) {
  const clinic = await openClinic(database)
  const { clinicId, practitionerId, patientId, serviceId, call } = clinic
  const usual = { clinicId, practitionerId, patientId, serviceId }
  const ask = (operation: string, input: unknown) => call(`scheduling.${operation}`, input) as Promise<Appointment>
  return {
    ...clinic,
    ask,
    book: (startsAt: string, more: object = {}) => ask('bookAppointment', { ...usual, startsAt, ...more }),
    move: (seen: Appointment, startsAt: string, more: object = {}) =>
      ask('rescheduleAppointment', { id: seen.id, version: seen.version, startsAt, ...more }),
    addPatient: async (firstName: string) =>
      ((await call('patients.registerPatient', { firstName, lastName: 'Test' })) as { id: string }).id,
    /** The same hours for the clinic and its first practitioner, on every day of the week. */
    workEveryDay: async (from: string, to: string) => {
      const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }))
      await changeHours(clinic, 'Clinic', clinicId, hours)
      await changeHours(clinic, 'Practitioner', practitionerId, hours)
    },
    moveClinicTo: (zone: string) =>
      database.write((db) => db.updateTable('clinic').set({ zone }).where('id', '=', clinicId).execute()),
  }
}
export type Desk = Awaited<ReturnType<typeof openDesk>>

/** Pieces of one kind, and a service that needs so many of them. */
export async function addPieces(
  { call, clinicId }: Pick<Clinic, 'call' | 'clinicId'>,
  names: readonly string[],
  {
    needed = 1,
    ...terms
  }: { readonly needed?: number; readonly bufferBefore?: number; readonly bufferAfter?: number } = {},
) {
  const make = async (operation: string, input: object) => ((await call(`clinics.${operation}`, input)) as Known).id
  const kindId = await make('addResourceKind', { name: 'Treatment room', family: 'room' })
  const pieces: string[] = []
  for (const name of names) pieces.push(await make('addResource', { clinicId, kindId, name }))
  const requires = Array.from({ length: needed }, () => kindId)
  const service = { clinicId, name: 'Massage', minutes: 30, price: 4_500, colour: 'blue', requires, ...terms }
  return { kindId, pieces, serviceId: await make('addService', service) }
}

type Known = { readonly id: string }
type Clinic = Awaited<ReturnType<typeof openClinic>>

export async function changeHours({ call }: Clinic, what: 'Clinic' | 'Practitioner', id: string, hours: unknown) {
  const { items } = (await call(`clinics.list${what}s`, {})) as { items: Known[] }
  await call(`clinics.change${what}`, { ...items.find((item) => item.id === id), hours })
}
