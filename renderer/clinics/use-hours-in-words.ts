import type { WeeklyHours } from '../../shared/clinics.ts'
import { useFormats } from '../platform/formats.ts'
import { useWords } from '../platform/words.ts'
import { summaryOf } from './week.ts'

/** 'Mon–Thu 08:00–14:00, Fri 08:00–13:00' */
export function useHoursInWords(): (hours: readonly WeeklyHours[]) => string {
  const { t } = useWords()
  const { shortWeekday } = useFormats()
  return (hours) => summaryOf(hours, shortWeekday) || t('clinics:hours.none')
}
