import { LocalDate } from '../../shared/platform/local-time.ts'

/** A day to come as it is typed at a desk: 4, 4/3, 4.3.27, 4-3-2027. What is left out is the next that fits. */
export function typedDay(text: string, locale: string, today: LocalDate): LocalDate | undefined {
  const whole = LocalDate.safeParse(text.trim())
  if (whole.success) return whole.data
  const match = /^(\d{1,2})(?:[/.\s-]+(\d{1,2})(?:[/.\s-]+(\d{4}|\d{2}))?)?\.?$/.exec(text.trim())
  if (!match) return undefined
  const [, first = '', second, third] = match
  if (second === undefined) return nextMonthWith(Number(first), today)
  const [month, day] = monthComesFirst(locale) ? [first, second] : [second, first]
  if (third === undefined) return nextYearWith(month, day, today)
  return dateOf(third.length === 2 ? `20${third}` : third, month, day)
}

function nextYearWith(month: string, day: string, today: LocalDate): LocalDate | undefined {
  const year = Number(today.slice(0, 4))
  return [year, year + 1].map((each) => dateOf(String(each), month, day)).find((date) => date && date >= today)
}

function nextMonthWith(day: number, today: LocalDate): LocalDate | undefined {
  const { year, month } = Temporal.PlainDate.from(today)
  const months = [0, 1, 2].map((more) => new Temporal.PlainYearMonth(year, month).add({ months: more }))
  return months
    .filter(({ daysInMonth }) => day >= 1 && day <= daysInMonth)
    .map((each) => each.toPlainDate({ day }).toString())
    .find((date) => date >= today)
}

function dateOf(year: string, month: string, day: string): LocalDate | undefined {
  return LocalDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data
}

function monthComesFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).formatToParts(0)
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'month'
}
