import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { Board } from './board.ts'
import type { ColumnWords } from './column-title.tsx'

/** What stands above the columns: people or rooms of one day, or days of one week. */
export function columnWords(
  { view, columns }: Board,
  today: LocalDate,
  locale: string,
  words: { readonly noPiece: string; readonly changes?: (date: LocalDate) => string | undefined },
): ColumnWords[] {
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  return columns.map(({ practitioner, piece, date }) => {
    if (view === 'week') {
      const title = sentence(day.format(Date.parse(date)).replace(',', ''))
      return { title, detail: words.changes?.(date), current: date === today }
    }
    if (piece !== undefined) return { title: piece?.name ?? words.noPiece, detail: undefined, current: false }
    return { title: practitioner?.name ?? '', detail: practitioner?.profession ?? undefined, current: false }
  })
}

/** '23–29 Nov', and the year when it is another one. */
export function weekWords(days: readonly LocalDate[], today: LocalDate, locale: string): string {
  const [first = today, last = first] = [days[0], days.at(-1)]
  const year = last.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  const week = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC', ...year })
  return sentence(week.formatRange(Date.parse(first), Date.parse(last)))
}

/** Spanish writes its days small, but not at the beginning of a title. */
export function sentence(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase() + words.slice(1)
}
