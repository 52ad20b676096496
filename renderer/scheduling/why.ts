import { useCallback } from 'react'
import { useFormats } from '../platform/formats.ts'
import { type Refused, wordsOf } from '../platform/refusal.ts'
import { useWords } from '../platform/words.ts'

/** A refusal in words, for a sentence that says more than it. Nothing was typed on a board: it shows what changed. */
export function useWhy(): (refusal: Refused) => string {
  const { t } = useWords()
  const { clock } = useFormats()
  return useCallback(
    (refusal) =>
      refusal.code === 'changed-meanwhile' ? t('scheduling:said.changedMeanwhile') : wordsOf(refusal, t, clock),
    [t, clock],
  )
}
