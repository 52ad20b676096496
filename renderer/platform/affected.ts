type Capability =
  | 'staff'
  | 'clinics'
  | 'patients'
  | 'scheduling'
  | 'rota'
  | 'series'
  | 'waitingList'
  | 'calendars'
  | 'records'
  | 'billing'
  | 'reporting'

/** Whose screens show something of a table, directly or by a name or a sum. */
const shownBy: { readonly [table: string]: readonly Capability[] } = {
  staff_member: ['staff', 'records', 'billing'],
  clinic: ['clinics', 'scheduling', 'rota', 'billing', 'reporting'],
  opening_hours: ['clinics', 'scheduling', 'rota', 'reporting'],
  practitioner: ['clinics', 'scheduling', 'rota', 'reporting'],
  working_hours: ['clinics', 'scheduling', 'rota', 'reporting'],
  hours_period: ['clinics', 'scheduling', 'rota', 'reporting'],
  closure: ['rota', 'scheduling', 'series', 'reporting'],
  absence: ['rota', 'scheduling', 'series', 'reporting'],
  service: ['clinics', 'scheduling', 'waitingList', 'reporting'],
  resource_kind: ['clinics', 'scheduling'],
  resource: ['clinics', 'scheduling'],
  insurer: ['clinics', 'patients', 'reporting'],
  price_list: ['clinics', 'patients', 'reporting'],
  patient: ['patients', 'scheduling', 'waitingList', 'billing', 'reporting'],
  appointment: ['scheduling', 'rota', 'series', 'waitingList', 'reporting'],
  series: ['series', 'scheduling'],
  series_exception: ['series'],
  wish: ['waitingList'],
  hold: ['waitingList', 'scheduling', 'reporting'],
  calendar_feed: ['calendars'],
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
  'rota',
  'series',
  'waitingList',
  'calendars',
  'records',
  'billing',
  'reporting',
]

/** A table nobody listed refreshes everything: too much is slow, too little is wrong. */
export function affectedBy(tables: readonly string[]): ReadonlySet<Capability> {
  return new Set(tables.filter((table) => !quiet.has(table)).flatMap((table) => shownBy[table] ?? everybody))
}
