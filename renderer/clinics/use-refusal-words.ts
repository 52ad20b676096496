import { useCallback } from 'react'
import { useFormats } from '../platform/formats.ts'
import { type Refused, wordsOf } from '../platform/refusal.ts'
import { useWords } from '../platform/words.ts'

/** Why not, where there is no room for a notice. */
export function useRefusalWords(): (refusal: Refused) => string {
  const { t } = useWords()
  const { clock } = useFormats()
  return useCallback((refusal) => wordsOf(refusal, t, clock), [t, clock])
}
