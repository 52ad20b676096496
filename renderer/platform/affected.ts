type Capability = 'staff' | 'clinics' | 'patients' | 'scheduling' | 'records' | 'billing' | 'reporting'

/** Whose screens show something of a table, directly or by a name or a sum. */
const shownBy: { readonly [table: string]: readonly Capability[] } = {
  staff_member: ['staff', 'records', 'billing'],
  clinic: ['clinics', 'scheduling', 'billing', 'reporting'],
  opening_hours: ['clinics', 'scheduling', 'reporting'],
  practitioner: ['clinics', 'scheduling', 'reporting'],
  working_hours: ['clinics', 'scheduling', 'reporting'],
  service: ['clinics', 'scheduling', 'reporting'],
  patient: ['patients', 'scheduling', 'billing', 'reporting'],
  appointment: ['scheduling', 'reporting'],
  note: ['records'],
  addendum: ['records'],
  customer: ['billing'],
  invoice: ['billing', 'reporting'],
  invoice_line: ['billing', 'reporting'],
  invoice_settlement: ['billing', 'reporting'],
  payment: ['billing', 'reporting'],
}
const quiet = new Set(['session', 'desk', 'draft', 'invoice_series'])
const everybody: readonly Capability[] = [
  'staff',
  'clinics',
  'patients',
  'scheduling',
  'records',
  'billing',
  'reporting',
]

/** A table nobody listed refreshes everything: too much is slow, too little is wrong. */
export function affectedBy(tables: readonly string[]): ReadonlySet<Capability> {
  return new Set(tables.filter((table) => !quiet.has(table)).flatMap((table) => shownBy[table] ?? everybody))
}
