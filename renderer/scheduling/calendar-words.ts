import { useTranslation } from 'react-i18next'
import { useFormats } from '../platform/formats.ts'

/** What a small calendar says to whoever cannot see it, and nothing it would say too faintly. */
export function useCalendarWords() {
  const { t } = useTranslation()
  const { longDate } = useFormats()
  const previous = t('previous')
  const next = t('next')
  return {
    hideOutsideDates: true,
    weekendDays: [] as never[], // the red of the library is too faint
    getDayAriaLabel: longDate,
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
