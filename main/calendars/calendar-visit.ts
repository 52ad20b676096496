import type { Instant, LocalDate } from '../../shared/platform/local-time.ts'

/** What another calendar may learn of a visit. Nothing clinical, and no remark. */
export type CalendarVisit = {
  readonly id: string
  readonly date: LocalDate
  readonly startsAtUtc: Instant
  readonly endsAtUtc: Instant
  readonly cancelled: boolean
  readonly version: number
  readonly patientName: string
  readonly serviceName: string
  readonly clinicName: string
  readonly clinicAddress: string | null
  readonly zone: string
}

/** One line of a calendar: a visit, and what it is called there. */
export type Entry = { readonly visit: CalendarVisit; readonly summary: string }

/** For the patient: their own name says nothing in their own calendar. */
export function summaryForPatient({ serviceName, clinicName }: CalendarVisit): string {
  return `${serviceName}, ${clinicName}`
}

export function summaryForPractitioner({ patientName, serviceName }: CalendarVisit, withNames: boolean): string {
  return withNames ? `${patientName}, ${serviceName}` : serviceName
}
