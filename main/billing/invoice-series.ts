import type { ClinicId } from '../../shared/clinics.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'

/** The counter of one clinic in one year. Numbers come from here alone, and it only ever goes up by one. */
export type InvoiceSeries = {
  readonly id: string
  readonly clinicId: ClinicId
  readonly year: number
  readonly code: string
  readonly lastNumber: number
  readonly lastIssuedOn: LocalDate
}

export function newSeries(
  id: string,
  clinicId: ClinicId,
  year: number,
  others: number,
  today: LocalDate,
): InvoiceSeries {
  return { id, clinicId, year, code: codeOf(year, others), lastNumber: 0, lastIssuedOn: today }
}

export function advanced(series: InvoiceSeries, today: LocalDate): InvoiceSeries {
  return { ...series, lastNumber: series.lastNumber + 1, lastIssuedOn: today }
}

/** F2027-0001. Beyond 9999 the number only grows longer. */
export function numberText(code: string, number: number): string {
  return `${code}-${String(number).padStart(4, '0')}`
}

/** F2027 for the first clinic that issues in a year, then F2027B, F2027C …: no two clinics share a number. */
function codeOf(year: number, others: number): string {
  return `F${year}${others === 0 ? '' : lettersOf(others)}`
}

function lettersOf(place: number): string {
  const rest = Math.floor(place / 26)
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (place % 26))
}
