import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesBetween } from '../../shared/platform/local-time.ts'
import type { Appointment, CalendarEntry } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { type Target, wayHome } from './move.ts'
import { useShownAtOnce } from './shown-at-once.ts'
import { useDesk } from './use-desk.ts'
import { useWhy } from './why.ts'

/** Moves a visit: shown at once, put back with the reason when it is refused, and undone from the toast. */
export function useMoveVisit(): (visit: CalendarEntry, target: Target, onDone?: () => void) => void {
  const { t } = useTranslation('scheduling')
  const { run } = useCommand(salus.scheduling.rescheduleAppointment)
  const show = useShownAtOnce()
  const why = useWhy()
  const told = useTold()

  const move = (visit: CalendarEntry, { endsAt, minutes, ...where }: Target, onDone?: () => void) => {
    const name = visit.patientName
    const takeBack = show(visit, { ...where, endsAt })
    run(
      { id: visit.id, version: visit.version, ...where, ...(minutes && { minutes }) },
      {
        onDone: (after) => {
          const moved = { ...visit, ...after }
          show(visit, after)
          say(told(visit, after), { undo: () => move(moved, wayHome(visit)), about: visit.id })
          onDone?.()
        },
        onRefused: (refusal) => {
          show(visit, visit)
          takeBack()
          say(t('said.notMoved', { name, why: why(refusal) }), { tone: 'danger', about: visit.id })
        },
      },
    )
  }
  const latest = useRef(move)
  latest.current = move
  return useCallback((visit, target, onDone) => latest.current(visit, target, onDone), [])
}

/** What was changed about it: the time, who sees the patient, or only how long it takes. */
function useTold(): (before: CalendarEntry, after: Appointment) => string {
  const { t } = useTranslation('scheduling')
  const { practitioners } = useDesk()
  const { dayTime, duration } = useFormats()
  return (before, { startsAt, startsAtUtc, endsAtUtc, practitionerId }) => {
    const name = before.patientName
    const at = dayTime(startsAt)
    if (practitionerId !== before.practitionerId) {
      return t('said.movedTo', { name, at, who: practitioners.find(({ id }) => id === practitionerId)?.name })
    }
    if (startsAt !== before.startsAt) return t('said.moved', { name, at })
    return t('said.lasts', { name, time: duration(minutesBetween(startsAtUtc, endsAtUtc)) })
  }
}
