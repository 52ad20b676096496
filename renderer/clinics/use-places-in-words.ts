import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import type { Place } from './periods.ts'
import { useHoursInWords } from './use-hours-in-words.ts'
import { usePeriodsInWords } from './use-periods-in-words.ts'
import { hoursOf } from './week.ts'

/** 'Norte: Mon 08:00–14:00', and other hours for a time on lines of their own. */
export function usePlacesInWords(): (places: readonly Place[]) => string {
  const { t } = useWords()
  const { clinics } = useSession()
  const hoursInWords = useHoursInWords()
  const periodsInWords = usePeriodsInWords()
  return (places) =>
    places
      .flatMap(({ clinicId, week, periods }) => {
        const name = clinics.find(({ id }) => id === clinicId)?.name ?? ''
        return [`${name}: ${hoursInWords(hoursOf(week))}`, periodsInWords(periods)]
      })
      .filter(Boolean)
      .join('\n') || t('clinics:practitioners.elsewhereNone')
}
