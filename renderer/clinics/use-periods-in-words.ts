import { isDay } from '../../shared/platform/local-time.ts'
import { useWords } from '../platform/words.ts'
import { type Period, periodsWanted } from './periods.ts'
import { useDaysInWords } from './use-days-in-words.ts'
import { useHoursInWords } from './use-hours-in-words.ts'

/** One line for each, for comparing two versions. */
export function usePeriodsInWords(): (periods: readonly Period[]) => string {
  const { t } = useWords()
  const daysInWords = useDaysInWords()
  const hoursInWords = useHoursInWords()
  return (periods) =>
    periodsWanted(periods)
      .map(({ firstDay, lastDay, hours }) => {
        const when = isDay(firstDay) && isDay(lastDay) ? daysInWords(firstDay, lastDay) : t('clinics:periods.new')
        return `${when}: ${hours.length > 0 ? hoursInWords(hours) : t('clinics:periods.nobody')}`
      })
      .join('\n')
}
