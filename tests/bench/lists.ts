import type { Invoice } from '../../shared/billing.ts'
import type { Patient } from '../../shared/patients.ts'
import type { Note } from '../../shared/records.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { watchedDatabase } from '../query-plan.ts'
import { type Clinic, openClinic, password } from '../test-clinic.ts'
import type { BenchRow } from './bench-row.ts'

const few = 10
const many = 1_000

/** Every list at ten rows and at a thousand: as many statements, or somebody asks once per row. */
export async function benchLists(): Promise<BenchRow[]> {
  const { database, statementsOf } = watchedDatabase()
  const clinic = await openClinic(database)
  const about: About = { clinic, appointmentId: '', invoiceId: '' }
  try {
    for (let n = 0; n < few; n++) await live(about, n)
    await countAll(about, statementsOf) // what is read once, such as the names for the spelling
    const before = await countAll(about, statementsOf)
    for (let n = few; n < many; n++) await live(about, n)
    const after = await countAll(about, statementsOf)
    return Object.entries(before).map(([name, { statements, rows }]) => {
      const later = after[name] ?? { statements: Number.NaN, rows: 0 }
      const detail = `${later.statements} for ${later.rows} rows, ${statements} for ${rows}`
      return { name: `statements of ${name}`, ratio: later.statements / statements, aim: '1', detail }
    })
  } finally {
    await clinic.host.close()
  }
}

type About = { readonly clinic: Clinic; appointmentId: string; invoiceId: string }
type Counts = { [name: string]: { readonly statements: number; readonly rows: number } }

const all = { limit: 500 }
const days = { from: '2027-03-02', to: '2027-05-02' }

const lists: { readonly [name: string]: (about: About) => readonly [operation: string, input: object] } = {
  'all patients': () => ['patients.findPatients', all],
  'a search': () => ['patients.findPatients', { ...all, query: 'kim' }],
  namesakes: () => ['patients.findNamesakes', { firstName: 'Kim', lastName: 'Busy' }],
  clinics: () => ['clinics.listClinics', {}],
  practitioners: () => ['clinics.listPractitioners', {}],
  services: () => ['clinics.listServices', {}],
  staff: () => ['staff.listStaff', {}],
  'the calendar': ({ clinic }) => ['scheduling.listAppointments', { clinicId: clinic.clinicId, ...days }],
  'the visits of a patient': ({ clinic }) => [
    'scheduling.listPatientAppointments',
    { ...all, patientId: clinic.patientId },
  ],
  'free times': ({ clinic }) => ['scheduling.freeSlots', { serviceId: clinic.serviceId, ...days }],
  'the notes of a patient': ({ clinic }) => ['records.listPatientNotes', { ...all, patientId: clinic.patientId }],
  invoices: () => ['billing.listInvoices', all],
  'unpaid invoices': () => ['billing.listInvoices', { ...all, filter: 'unpaid' }],
  'paid invoices': () => ['billing.listInvoices', { ...all, filter: 'paid' }],
  'the invoices of a patient': ({ clinic }) => ['billing.listInvoices', { ...all, patientId: clinic.patientId }],
  'a search of invoices': () => ['billing.listInvoices', { ...all, query: 'ada' }],
  'an invoice': ({ invoiceId }) => ['billing.getInvoice', { id: invoiceId }],
  'number gaps': () => ['billing.numberGaps', {}],
  today: ({ clinic }) => ['reporting.today', { clinicId: clinic.clinicId, date: '2027-03-02' }],
}

async function countAll(about: About, statementsOf: (body: () => Promise<unknown>) => Promise<unknown[]>) {
  const counts: Counts = {}
  for (const [name, ask] of Object.entries(lists)) {
    let rows = 0
    const ran = await statementsOf(async () => {
      rows = sizeOf(await about.clinic.call(...ask(about)))
    })
    counts[name] = { statements: ran.length, rows }
  }
  return counts
}

function sizeOf(answer: unknown): number {
  const { items, payments, visits } = answer as { items?: unknown[]; payments?: unknown[]; visits?: number }
  return items?.length ?? payments?.length ?? visits ?? 0
}

/** One more of everything a clinic lists. The invoice that is asked for gathers a payment each time. */
async function live(about: About, n: number): Promise<void> {
  const { clinic } = about
  const { clinicId, practitionerId, serviceId, patientId } = clinic
  const call = <Answer>(operation: string, input: object) => clinic.call(operation, input) as Promise<Answer>
  await call<Patient>('patients.registerPatient', { firstName: 'Kim', lastName: 'Busy' })
  await call('clinics.addPractitioner', { clinicId, name: `Dr. Busy ${n}`, colour: 'teal', hours: [] })
  await call('clinics.addService', { clinicId, name: `Service ${n}`, minutes: 30, price: 100, colour: 'blue' })
  const person = { name: `Busy ${n}`, email: `busy-${n}@clinic.test`, role: 'receptionist', password }
  await clinic.ask('staff.addStaffMember', person, { session: clinic.sessions.administrator })

  const request = { clinicId, practitionerId, serviceId, patientId, startsAt: slot(n) }
  const visit = await call<Appointment>('scheduling.bookAppointment', request)
  await call<Note>('records.startNote', { patientId, appointmentId: visit.id, sections: { plan: 'Rest' } })
  const lines = [{ description: 'Visit', quantity: 1, unitPrice: 10_000 }]
  const draft = await call<Invoice>('billing.draftInvoice', { patientId, lines })
  if (n % 4 === 3) return
  const { id } = await call<Invoice>('billing.issueInvoice', { id: draft.id, version: draft.version })
  if (n % 4 === 1) await call('billing.recordPayment', { id, amount: 10_000 })
  about.invoiceId ||= id
  await call('billing.recordPayment', { id: about.invoiceId, amount: 1 })
}

/** Twenty-four half hours a day, five days a week, from Tuesday on. */
function slot(n: number): string {
  const day = 1 + Math.floor(n / 24)
  const date = Temporal.PlainDate.from('2027-03-01').add({ days: Math.floor(day / 5) * 7 + (day % 5) })
  const half = n % 24
  return `${date}T${String(8 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
}
