import { SegmentedControl } from '@mantine/core'
import { type Language, languages } from '../../shared/staff.ts'
import { speak } from '../platform/i18n.ts'
import { useWords } from '../platform/words.ts'
import { languageName } from './language-name.ts'

/** Picked at the door by somebody who is about to come in; whoever sits down takes it along. */
let picked: Language | undefined

export function takePickedLanguage(): Language | undefined {
  const language = picked
  picked = undefined
  return language
}

/** Before anybody is signed in, the language belongs to the desk. */
export function LanguageChoice() {
  const { t, language } = useWords()
  return (
    <SegmentedControl
      size="sm"
      aria-label={t('language')}
      data={languages.map((value) => ({ value, label: languageName(value) }))}
      value={language}
      onChange={(value) => {
        picked = value as Language
        speak(picked)
      }}
    />
  )
}
