import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { type Target, wayHome } from './move.ts'
import { useShownAtOnce } from './shown-at-once.ts'
import { useWhy } from './why.ts'

/** Moves a visit: shown at once, put back with the reason when it is refused, and undone from the toast. */
export function useMoveVisit(): (visit: CalendarEntry, target: Target, onDone?: () => void) => void {
  const { t } = useTranslation('scheduling')
  const { dayTime } = useFormats()
  const { run } = useCommand(salus.scheduling.rescheduleAppointment)
  const show = useShownAtOnce()
  const why = useWhy()

  const move = (visit: CalendarEntry, { endsAt, minutes, ...where }: Target, onDone?: () => void) => {
    const name = visit.patientName
    const takeBack = show(visit, { ...where, endsAt })
    run(
      { id: visit.id, version: visit.version, ...where, ...(minutes && { minutes }) },
      {
        onDone: (after) => {
          const moved = { ...visit, ...after }
          show(visit, after)
          say(t('said.moved', { name, at: dayTime(after.startsAt) }), { undo: () => move(moved, wayHome(visit)) })
          onDone?.()
        },
        onRefused: (refusal) => {
          show(visit, visit)
          takeBack()
          say(t('said.notMoved', { name, why: why(refusal) }), { tone: 'danger' })
        },
      },
    )
  }
  const latest = useRef(move)
  latest.current = move
  return useCallback((visit, target, onDone) => latest.current(visit, target, onDone), [])
}
