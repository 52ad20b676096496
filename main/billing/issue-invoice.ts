import type { billing, Invoice } from '../../shared/billing.ts'
import type { Clinic } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { type LocalDate, localDateOf } from '../../shared/platform/local-time.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findPatient } from '../patients/patient-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { findAppointment } from '../scheduling/appointment-repository.ts'
import { issued, snapshotOf } from './invoice.ts'
import { putInvoice } from './invoice-repository.ts'
import { advanced, type InvoiceSeries, newSeries, numberText } from './invoice-series.ts'
import { countSeriesOfYear, findSeriesOfClinic, putSeries } from './invoice-series-repository.ts'
import { requireDraft } from './require-draft.ts'
import { placeOfIssued } from './settlement.ts'
import { putSettlement } from './settlement-repository.ts'

type Issue = typeof billing.issueInvoice

/** Counter, number, date and snapshot change together or not at all: no number is lost, none is given twice. */
export async function issueInvoice(work: WorkOf<Issue>, seen: InputOf<Issue>): Promise<Invoice> {
  const draft = await requireDraft(work, seen)
  if (draft.total < 0) work.refuse('total-negative')
  const { clinic, patient, visitDate } = await circumstancesOf(work, draft)
  const today = localDateOf(work.now, clinic.zone)
  const series = advanced(await seriesFor(work, clinic, today), today)
  const number = numberText(series.code, series.lastNumber)

  const invoice = issued(draft, number, today)
  const snapshot = snapshotOf(invoice, { number, issuedOn: today }, clinic, patient, visitDate)
  await putSeries(work, series)
  await putInvoice(work, invoice, { seriesId: series.id, seriesNumber: series.lastNumber, snapshot })
  await putSettlement(work, invoice, placeOfIssued(today, series.code, series.lastNumber))
  return invoice
}

async function seriesFor(work: WorkOf<Issue>, clinic: Clinic, today: LocalDate): Promise<InvoiceSeries> {
  const all = await findSeriesOfClinic(work.reads, clinic.id)
  // The computer's clock was set back: this number would bear an earlier date than the one before it.
  if (all.some((series) => series.lastIssuedOn > today)) work.refuse('issued-in-the-future')
  const year = Number(today.slice(0, 4))
  const current = all.find((series) => series.year === year)
  return current ?? newSeries(work.newId(), clinic.id, year, await countSeriesOfYear(work.reads, year), today)
}

async function circumstancesOf({ reads }: WorkOf<Issue>, { clinicId, patientId, appointmentId }: Invoice) {
  const clinic = await findClinic(reads, clinicId)
  const patient = await findPatient(reads, patientId)
  if (!clinic || !patient) throw new Error('a draft names a clinic and a patient') // foreign keys see to it
  const visit = appointmentId ? await findAppointment(reads, appointmentId) : undefined
  return { clinic, patient, visitDate: visit?.startsAt.slice(0, 10) ?? null }
}
