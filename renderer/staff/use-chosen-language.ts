import { useCallback } from 'react'
import type { Language } from '../../shared/staff.ts'
import { useCommand } from '../platform/command.ts'
import { speak } from '../platform/i18n.ts'
import { salus } from '../platform/salus.ts'

/** At once on this screen, and kept with the account for every other desk. */
export function useChosenLanguage(): (language: Language) => void {
  const { run } = useCommand(salus.staff.chooseLanguage)
  return useCallback(
    (language) => {
      speak(language)
      run({ language })
    },
    [run],
  )
}
