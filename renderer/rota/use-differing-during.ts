import { useFormats } from '../platform/formats.ts'
import { useWords } from '../platform/words.ts'

/** What people see of the days and hours when somebody else changes them meanwhile. */
export function useDifferingDuring() {
  const { t } = useWords()
  const { date } = useFormats()
  return {
    whole: { label: t('rota:during.label'), say: (on: boolean) => t(on ? 'rota:during.whole' : 'rota:during.part') },
    firstDay: { label: t('rota:during.firstDay'), say: date },
    lastDay: { label: t('rota:during.lastDay'), say: date },
    from: { label: t('rota:during.from'), say: String },
    to: { label: t('rota:during.to'), say: String },
  }
}
