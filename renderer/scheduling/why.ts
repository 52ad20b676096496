import { useCallback } from 'react'
import { useFormats } from '../platform/formats.ts'
import { type Refused, wordsOf } from '../platform/refusal.ts'
import { useWords } from '../platform/words.ts'

/** A refusal in words, for a sentence that says more than it. */
export function useWhy(): (refusal: Refused) => string {
  const { t } = useWords()
  const { clock } = useFormats()
  return useCallback((refusal) => wordsOf(refusal, t, clock), [t, clock])
}
