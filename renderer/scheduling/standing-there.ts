import type { CalendarEntry } from '../../shared/scheduling.ts'

export type Wished = Pick<CalendarEntry, 'startsAt' | 'endsAt'> & {
  readonly practitionerId: string | undefined
  readonly patientId: string
  /** The visit itself, when it is only moved. */
  readonly visit?: string
}

/** Which visits a refusal means: the practitioner's, with the minutes they need around them, or the patient's own. */
export function standingThere(code: string, wished: Wished, visits: readonly CalendarEntry[]): CalendarEntry[] {
  const isMeant =
    code === 'slot-taken'
      ? ({ practitionerId }: CalendarEntry) => practitionerId === wished.practitionerId
      : code === 'patient-busy'
        ? ({ patientId }: CalendarEntry) => patientId === wished.patientId
        : () => false
  const [from, to] = [minuteOf(wished.startsAt), minuteOf(wished.endsAt)]
  return visits.filter(
    (visit) =>
      visit.id !== wished.visit &&
      visit.status !== 'cancelled' &&
      visit.status !== 'no-show' &&
      isMeant(visit) &&
      minuteOf(visit.startsAt) - visit.bufferBefore < to &&
      from < minuteOf(visit.endsAt) + visit.bufferAfter,
  )
}

function minuteOf(at: string): number {
  return Date.parse(`${at}Z`) / 60_000
}
