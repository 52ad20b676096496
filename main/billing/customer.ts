import type { Customer, CustomerId } from '../../shared/billing.ts'
import type { Patient } from '../../shared/patients.ts'

type Particulars = Pick<Customer, 'name' | 'taxId' | 'address'>

/** Until somebody writes other particulars on an invoice, a customer is called and lives as the patient does. */
export type KnownCustomer = Customer & { readonly followsPatient: boolean }

export function customerFor(id: CustomerId, patient: Patient): KnownCustomer {
  return { id, patientId: patient.id, ...particularsOf(patient), followsPatient: true, version: 1 }
}

/** The customer as the next invoice should name it; the same object when nothing is new. */
export function upToDate(customer: KnownCustomer, patient: Patient): KnownCustomer {
  return customer.followsPatient ? withParticulars(customer, particularsOf(patient), true) : customer
}

/** What was written on an invoice by hand is remembered for the next one. */
export function rewritten(customer: KnownCustomer, particulars: Particulars): KnownCustomer {
  return withParticulars(customer, particulars, false)
}

function withParticulars(customer: KnownCustomer, next: Particulars, followsPatient: boolean): KnownCustomer {
  const same = customer.name === next.name && customer.taxId === next.taxId && customer.address === next.address
  if (same) return customer
  const { name, taxId, address } = next
  return { ...customer, name, taxId, address, followsPatient, version: customer.version + 1 }
}

function particularsOf({ firstName, lastName, nationalId, address }: Patient): Particulars {
  return { name: `${firstName} ${lastName}`, taxId: nationalId, address }
}
