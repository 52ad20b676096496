import { useCallback } from 'react'
import type { CalendarEntry, FreeSlot } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { useTakeBack } from '../scheduling/use-take-back.ts'
import { useWhy } from '../scheduling/why.ts'

/** Moves a visit to a time that was proposed for it; undone from the toast. */
export function useMoveHit(): { move: (visit: CalendarEntry, slot: FreeSlot) => void; pending: boolean } {
  const { t } = useWords()
  const { dayTime } = useFormats()
  const why = useWhy()
  const takeBack = useTakeBack()
  const { run, pending } = useCommand(salus.scheduling.rescheduleAppointment)
  const move = useCallback(
    ({ id, version, patientName: name }: CalendarEntry, { startsAt, practitionerId }: FreeSlot) =>
      run(
        { id, version, startsAt, practitionerId },
        {
          onDone: (_, __, operationId) =>
            say(t('scheduling:said.moved', { name, at: dayTime(startsAt) }), {
              undo: () => takeBack(operationId, id),
              about: id,
            }),
          onRefused: (refusal) =>
            say(t('scheduling:said.notMoved', { name, why: why(refusal) }), { tone: 'danger', about: id }),
        },
      ),
    [run, t, dayTime, why, takeBack],
  )
  return { move, pending }
}
