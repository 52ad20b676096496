import type agenda from '../../resources/locales/en/agenda.json'
import type billing from '../../resources/locales/en/billing.json'
import type calendars from '../../resources/locales/en/calendars.json'
import type clinics from '../../resources/locales/en/clinics.json'
import type common from '../../resources/locales/en/common.json'
import type patients from '../../resources/locales/en/patients.json'
import type records from '../../resources/locales/en/records.json'
import type refusals from '../../resources/locales/en/refusals.json'
import type rota from '../../resources/locales/en/rota.json'
import type scheduling from '../../resources/locales/en/scheduling.json'
import type series from '../../resources/locales/en/series.json'
import type staff from '../../resources/locales/en/staff.json'
import type waitingList from '../../resources/locales/en/waiting-list.json'

/** One namespace per file of resources/locales/<language>/. English is what keys are checked against. */
export type Locale = {
  readonly common: typeof common
  readonly agenda: typeof agenda
  readonly staff: typeof staff
  readonly clinics: typeof clinics
  readonly patients: typeof patients
  readonly scheduling: typeof scheduling
  readonly rota: typeof rota
  readonly series: typeof series
  readonly 'waiting-list': typeof waitingList
  readonly calendars: typeof calendars
  readonly records: typeof records
  readonly billing: typeof billing
  readonly refusals: typeof refusals
}

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'common'
    readonly resources: Locale
  }
}
