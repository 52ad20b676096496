import { SegmentedControl } from '@mantine/core'
import { type Language, languages } from '../../shared/staff.ts'
import { speak } from '../platform/i18n.ts'
import { useWords } from '../platform/words.ts'
import { languageName } from './language-name.ts'

/** Before anybody is signed in, the language belongs to the desk. */
export function LanguageChoice() {
  const { t, language } = useWords()
  return (
    <SegmentedControl
      size="sm"
      aria-label={t('language')}
      data={languages.map((value) => ({ value, label: languageName(value) }))}
      value={language}
      onChange={(value) => speak(value as Language)}
    />
  )
}
