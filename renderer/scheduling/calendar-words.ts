import { useTranslation } from 'react-i18next'
import { useFormats } from '../platform/formats.ts'

/** What a small calendar says to whoever cannot see it, and nothing it would say too faintly. */
export function useCalendarWords() {
  const { t } = useTranslation()
  const { longDate, locale } = useFormats()
  const part = (options: Intl.DateTimeFormatOptions) => (day: string) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(day.slice(0, 10)))
  const previous = t('previous')
  const next = t('next')
  return {
    hideOutsideDates: true,
    weekendDays: [] as never[], // the red of the library is too faint
    getDayAriaLabel: longDate,
    // In the language of the clinic: the library speaks English by itself.
    weekdayFormat: (day: string) => part({ weekday: 'short' })(day).slice(0, 2),
    monthLabelFormat: part({ month: 'long', year: 'numeric' }),
    monthsListFormat: part({ month: 'short' }),
    ariaLabels: {
      previousMonth: previous,
      nextMonth: next,
      previousYear: previous,
      nextYear: next,
      previousDecade: previous,
      nextDecade: next,
    },
  }
}
