import {
  amountOf,
  type Customer,
  type Invoice,
  type InvoiceId,
  type InvoiceLine,
  type InvoiceSnapshot,
  type Payment,
  totalOf,
} from '../../shared/billing.ts'
import type { Clinic } from '../../shared/clinics.ts'
import type { Patient } from '../../shared/patients.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { AppointmentId } from '../../shared/scheduling.ts'

type Occasion = {
  readonly id: InvoiceId
  readonly clinic: Clinic
  readonly patient: Patient
  readonly customer: Customer
  readonly appointmentId: AppointmentId | null
  readonly lines: readonly InvoiceLine[]
  readonly createdAt: string
}

export function newDraft({ id, clinic, patient, customer, appointmentId, lines, createdAt }: Occasion): Invoice {
  const whose = { id, clinicId: clinic.id, patientId: patient.id, appointmentId, ...billedTo(customer) }
  const unissued = { status: 'draft', number: null, issuedOn: null, paid: 0, balance: 0 } as const
  return { ...whose, ...unissued, currency: clinic.currency, ...billed(lines), payments: [], createdAt, version: 1 }
}

export function changedDraft(draft: Invoice, lines: readonly InvoiceLine[], customer: Customer): Invoice {
  return { ...draft, ...billedTo(customer), ...billed(lines), version: draft.version + 1 }
}

export function discarded(draft: Invoice): Invoice {
  return { ...draft, status: 'discarded', version: draft.version + 1 }
}

/** From now on it is owed; before, it was only being written. */
export function issued(draft: Invoice, number: string, issuedOn: LocalDate): Invoice {
  return { ...draft, status: 'issued', number, issuedOn, balance: draft.total, version: draft.version + 1 }
}

/** The row of the invoice stays as it was issued: only what is paid, and who looks at it, changes. */
export function paidWith(invoice: Invoice, { amount }: Pick<Payment, 'amount'>): Invoice {
  return { ...invoice, paid: invoice.paid + amount, balance: invoice.balance - amount }
}

export function snapshotOf(
  invoice: Invoice,
  { number, issuedOn }: Pick<InvoiceSnapshot, 'number' | 'issuedOn'>,
  clinic: Clinic,
  patient: Patient,
  visitDate: LocalDate | null,
): InvoiceSnapshot {
  const { currency, lines, total, customer } = invoice
  return {
    number,
    issuedOn,
    currency,
    language: clinic.language,
    clinic: {
      name: clinic.name,
      address: clinic.address,
      phone: clinic.phone,
      email: clinic.email,
      taxId: clinic.taxId,
    },
    customer: { name: customer.name, taxId: customer.taxId, address: customer.address },
    patientName: `${patient.firstName} ${patient.lastName}`,
    visitDate,
    lines,
    total,
  }
}

function billedTo({ id, patientId, name, taxId, address, version }: Customer) {
  return { customer: { id, patientId, name, taxId, address, version }, customerName: name }
}

function billed(lines: readonly InvoiceLine[]) {
  const withAmounts = lines.map(({ description, quantity, unitPrice }) => ({
    description,
    quantity,
    unitPrice,
    amount: amountOf({ quantity, unitPrice }),
  }))
  return { lines: withAmounts, total: totalOf(lines) }
}
