import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesBetween } from '../../shared/platform/local-time.ts'
import type { Appointment, AppointmentId, CalendarEntry } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import type { Refused } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { onlyPieces, type Target } from './move.ts'
import { useShownAtOnce } from './shown-at-once.ts'
import { useDesk } from './use-desk.ts'
import { useTakeBack } from './use-take-back.ts'
import { useWhy } from './why.ts'

/** A move that was not granted, for a person to decide what to do instead. */
export type RefusedMove = { readonly visit: CalendarEntry; readonly target: Target; readonly refusal: Refused }

export type MoveVisit = (visit: CalendarEntry, target: Target, onDone?: () => void, overlapReason?: string) => void

/**
 * Moves a visit: shown at once, put back with the reason when it is refused, and undone from the toast. With
 * `onRefused` the reason is not only said: whoever asked shows what could be done instead. With `onFollowing` the
 * visits that follow in its series can be moved alike.
 */
export function useMoveVisit(
  onRefused?: (refused: RefusedMove) => void,
  onFollowing?: (moved: AppointmentId) => void,
): MoveVisit {
  const { t } = useTranslation(['scheduling', 'series'])
  const { run: reschedule } = useCommand(salus.scheduling.rescheduleAppointment)
  const { run: overlap } = useCommand(salus.scheduling.rescheduleOverlapping)
  const { run: changeRoom } = useCommand(salus.scheduling.moveResources)
  const takeBack = useTakeBack()
  const show = useShownAtOnce()
  const why = useWhy()
  const told = useTold()

  const move: MoveVisit = (visit, target, onDone, overlapReason) => {
    const { endsAt, minutes, resourceIds, ...where } = target
    const name = visit.patientName
    const pieces = resourceIds && [...resourceIds]
    const restore = show(visit, { ...where, endsAt, ...(pieces && { resourceIds: pieces }) })
    const seen = { id: visit.id, version: visit.version }
    const then = {
      onDone: (after: Appointment, _: unknown, operationId: string) => {
        show(visit, after)
        const following = { words: t('series:change.followToo'), run: () => onFollowing?.(visit.id) }
        const more = visit.seriesId && onFollowing && !onlyPieces(visit, target) ? { more: following } : {}
        say(told(visit, after), { undo: () => takeBack(operationId, visit.id), about: visit.id, ...more })
        onDone?.()
      },
      onRefused: (refusal: Refused) => {
        show(visit, visit)
        restore()
        if (onRefused) onRefused({ visit, target, refusal })
        else say(t('said.notMoved', { name, why: why(refusal) }), { tone: 'danger', about: visit.id })
      },
    }
    const wish = { ...seen, ...where, ...(minutes && { minutes }), ...(pieces && { resourceIds: pieces }) }
    if (overlapReason !== undefined) overlap({ ...wish, overlapReason }, then)
    else if (pieces && onlyPieces(visit, target)) changeRoom({ ...seen, resourceIds: pieces }, then)
    else reschedule(wish, then)
  }
  const latest = useRef(move)
  latest.current = move
  return useCallback((...given) => latest.current(...given), [])
}

/** All that is changed about it: the time, who sees the patient, how long it takes, and its room. */
function useTold(): (before: CalendarEntry, after: Appointment) => string {
  const { t } = useTranslation('scheduling')
  const { practitioners, pieces } = useDesk()
  const { dayTime, duration } = useFormats()
  return (before, { startsAt, startsAtUtc, endsAtUtc, practitionerId, resourceIds }) => {
    const name = before.patientName
    const at = dayTime(startsAt)
    const time = duration(minutesBetween(startsAtUtc, endsAtUtc))
    const longer = minutesBetween(before.startsAtUtc, before.endsAtUtc) !== minutesBetween(startsAtUtc, endsAtUtc)
    const rooms = pieces.filter(({ id }) => resourceIds.includes(id)).map((piece) => piece.name)
    const room = rooms.join(', ') || t('columns.none')
    const moves = startsAt !== before.startsAt || practitionerId !== before.practitionerId
    const elsewhere = resourceIds.join() !== before.resourceIds.join()
    const who = practitioners.find(({ id }) => id === practitionerId)?.name ?? ''
    const first =
      practitionerId !== before.practitionerId ? 'movedTo' : moves ? 'moved' : longer ? 'lasts' : 'roomChanged'
    const also = [moves && longer && time, elsewhere && first !== 'roomChanged' && room]
    return [t(`said.${first}`, { name, at, who, time, room }), ...also.filter(Boolean)].join(' · ')
  }
}
