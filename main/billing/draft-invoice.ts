import { type billing, CustomerId, type Invoice, InvoiceId } from '../../shared/billing.ts'
import type { Clinic } from '../../shared/clinics.ts'
import type { Patient } from '../../shared/patients.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { localDateOf } from '../../shared/platform/local-time.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { findClinic, firstClinic } from '../clinics/clinic-repository.ts'
import { findPatient } from '../patients/patient-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { findAppointment } from '../scheduling/appointment-repository.ts'
import { customerFor, type KnownCustomer, upToDate } from './customer.ts'
import { findCustomerOfPatient, putCustomer } from './customer-repository.ts'
import { newDraft } from './invoice.ts'
import { putLines } from './invoice-line-repository.ts'
import { putInvoice } from './invoice-repository.ts'
import { placeOfDraft } from './settlement.ts'
import { putSettlement } from './settlement-repository.ts'

type Draft = typeof billing.draftInvoice

/** A patient becomes a customer with the first invoice. */
export async function draftInvoice(work: WorkOf<Draft>, asked: InputOf<Draft>): Promise<Invoice> {
  const patient = (await findPatient(work.reads, asked.patientId)) ?? work.refuse('patient-unknown')
  const visit = await visitOf(work, asked)
  const clinic = (await clinicOf(work, asked, visit)) ?? work.refuse('clinic-unknown')
  const customer = await customerOf(work, patient)
  const occasion = { id: InvoiceId.parse(work.newId()), clinic, patient, customer, createdAt: work.now }
  const draft = newDraft({ ...occasion, appointmentId: visit?.id ?? null, lines: asked.lines })
  await putInvoice(work, draft)
  await putLines(work, draft)
  await putSettlement(work, draft, placeOfDraft(draft, localDateOf(work.now, clinic.zone)))
  return draft
}

async function visitOf(work: WorkOf<Draft>, asked: InputOf<Draft>): Promise<Appointment | undefined> {
  if (asked.appointmentId === undefined) return undefined
  const visit = (await findAppointment(work.reads, asked.appointmentId)) ?? work.refuse('appointment-unknown')
  return visit.patientId === asked.patientId ? visit : work.refuse('appointment-of-another-patient')
}

async function clinicOf(
  { reads }: WorkOf<Draft>,
  { clinicId }: InputOf<Draft>,
  visit?: Appointment,
): Promise<Clinic | undefined> {
  const id = clinicId ?? visit?.clinicId
  return id ? findClinic(reads, id) : firstClinic(reads)
}

async function customerOf(work: WorkOf<Draft>, patient: Patient): Promise<KnownCustomer> {
  const known = await findCustomerOfPatient(work.reads, patient.id)
  const customer = known ? upToDate(known, patient) : customerFor(CustomerId.parse(work.newId()), patient)
  if (customer !== known) await putCustomer(work, customer)
  return customer
}
