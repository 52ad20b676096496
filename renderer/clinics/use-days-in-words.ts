import type { LocalDate } from '../../shared/platform/local-time.ts'
import { useFormats } from '../platform/formats.ts'
import { useWords } from '../platform/words.ts'

/** 'Thu 1 Jul – Tue 31 Aug', 'from Thu 1 Jul', 'until Tue 31 Aug', 'Any day'. Both days are included. */
export function useDaysInWords(): (first: LocalDate | null, last: LocalDate | null) => string {
  const { t } = useWords()
  const { date } = useFormats()
  return (first, last) => {
    if (first && last) return first === last ? date(first) : `${date(first)} – ${date(last)}`
    if (first) return t('clinics:prices.since', { day: date(first) })
    return last ? t('clinics:prices.until', { day: date(last) }) : t('clinics:prices.anyDay')
  }
}
