import { useCallback } from 'react'
import type { Closure } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { useWhy } from '../scheduling/why.ts'

/** Removes a closed day, and puts it back from the toast. */
export function useRemoveClosure(): (closure: Closure, onDone?: () => void) => void {
  const { t } = useWords()
  const why = useWhy()
  const { run: putBack } = useCommand(salus.rota.addClosure)
  const { run } = useCommand(salus.rota.removeClosure)
  return useCallback(
    ({ id, version: _, ...closure }, onDone) =>
      run(
        { id },
        {
          onDone: () => {
            say(t('rota:closures.removed', { name: closure.name }), { undo: () => putBack(closure), about: id })
            onDone?.()
          },
          onRefused: (refusal) => say(why(refusal), { tone: 'danger' }),
        },
      ),
    [run, putBack, t, why],
  )
}
