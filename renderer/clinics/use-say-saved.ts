import { useCallback } from 'react'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { useWhy } from '../scheduling/why.ts'

type Saved = { readonly id: string; readonly name: string }

/** Says that something is added or saved, and takes it back whole from the toast. */
export function useSaySaved(): (how: 'added' | 'changed', saved: Saved, operationId: string) => void {
  const { t } = useWords()
  const why = useWhy()
  const { run } = useCommand(salus.clinics.takeBack)
  return useCallback(
    (how, { id: about, name }, operationId) => {
      const undo = () =>
        run(
          { operationId },
          {
            onDone: () => say(t('undone'), { about }),
            onRefused: (refusal) => say(why(refusal), { tone: 'danger', about }),
          },
        )
      say(t(`clinics:${how}`, { name }), { undo, about })
    },
    [run, t, why],
  )
}
