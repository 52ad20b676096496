import { useCallback } from 'react'
import type { Absence } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { useWhy } from '../scheduling/why.ts'

/** Removes an absence, and puts it back from the toast. */
export function useRemoveAbsence(): (absence: Absence, onDone?: () => void) => void {
  const { t } = useWords()
  const why = useWhy()
  const { run: putBack } = useCommand(salus.rota.addAbsence)
  const { run } = useCommand(salus.rota.removeAbsence)
  return useCallback(
    ({ id, practitionerId, startsAt, endsAt, reason }, onDone) =>
      run(
        { id },
        {
          onDone: () => {
            say(t('rota:absences.removed'), {
              undo: () => putBack({ practitionerId, startsAt, endsAt, reason }),
              about: id,
            })
            onDone?.()
          },
          onRefused: (refusal) => say(why(refusal), { tone: 'danger' }),
        },
      ),
    [run, putBack, t, why],
  )
}
