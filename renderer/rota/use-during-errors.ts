import { useWords } from '../platform/words.ts'
import { type DuringForm, wrongParts } from './during.ts'

/** Words beside the parts that are missing or wrong. */
export function useDuringErrors(): (form: DuringForm) => Record<string, string> {
  const { t } = useWords()
  return (form) => {
    const words = {
      firstDay: t('fields.date'),
      lastDay: t('clinics:prices.endsBefore'),
      from: t('fields.time'),
      to: t('rota:during.toWrong'),
    }
    return Object.fromEntries(wrongParts(form).map((part) => [part, words[part]]))
  }
}
