import { LocalDate } from '../../shared/platform/local-time.ts'

/**
 * A day of the past as people at a desk type it: 3/4/85, 3-4-1985, 3.4.1985, 03041985, 1985-04-03.
 * Two-digit years are the latest ones that are not in the future.
 */
export function typedDate(text: string, language: string, today: LocalDate): LocalDate | undefined {
  const parts = partsOf(text.trim())
  if (!parts) return undefined
  const [first, second, third] = parts
  if (first.length === 4) return dateOf(first, second, third)
  const year = third.length === 2 ? latestYear(Number(third), Number(today.slice(0, 4))) : third
  return monthComesFirst(language) ? dateOf(year, first, second) : dateOf(year, second, first)
}

/** 1985-04-03 as it is typed in that language: 03/04/1985, or 04/03/1985 in the United States. */
export function dateAsTyped(date: LocalDate, language: string): string {
  const [year, month, day] = date.split('-')
  return monthComesFirst(language) ? `${month}/${day}/${year}` : `${day}/${month}/${year}`
}

function partsOf(text: string): [string, string, string] | undefined {
  const match =
    /^(\d{1,2})[/.\s-]+(\d{1,2})[/.\s-]+(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{4})[/.\s-]+(\d{1,2})[/.\s-]+(\d{1,2})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text)
  return match ? [match[1] ?? '', match[2] ?? '', match[3] ?? ''] : undefined
}

function latestYear(two: number, thisYear: number): string {
  const century = thisYear - (thisYear % 100)
  return String(century + two > thisYear ? century - 100 + two : century + two)
}

function dateOf(year: string, month: string, day: string): LocalDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return LocalDate.safeParse(date).data
}

/** en-US and its few followers; everybody else says the day first. */
function monthComesFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language, { dateStyle: 'short' }).formatToParts(0)
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'month'
}
