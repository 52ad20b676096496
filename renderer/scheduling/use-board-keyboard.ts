import { type RefObject, useEffect, useRef, useState } from 'react'
import type { AppointmentId, CalendarEntry } from '../../shared/scheduling.ts'
import type { Board, PlacedVisit } from './board.ts'
import { nearestTo, samePlace, visitAt, visitBeside } from './board-keys.ts'
import type { Place } from './board-time.ts'
import { carried } from './carry.ts'
import { type FreeGap, gapAfter, gapBefore } from './free-gaps.ts'
import { focusGap, focusVisit, useBoardFocus } from './use-board-focus.ts'

type Options = {
  readonly board: Board
  readonly gaps: readonly FreeGap[]
  readonly root: RefObject<HTMLElement | null>
  readonly selected: AppointmentId | undefined
  readonly now: number | undefined
  readonly mayMove: (visit: CalendarEntry) => boolean
  readonly onOpen: (visit: CalendarEntry) => void
  readonly onMove: (placed: PlacedVisit, at: Place) => void
  readonly tell: (event: 'moving' | 'moved' | 'left' | 'fixed', visit: CalendarEntry, place: Place) => void
}
type Moving = { readonly id: AppointmentId; readonly place: Place }

/**
 * The board is one stop of the Tab key. Inside it arrows go from visit to visit, N to the next gap, and M picks a
 * visit up: then the arrows carry it, Enter puts it down there and Esc puts it back.
 */
export function useBoardKeyboard({ board, gaps, root, selected, now, mayMove, onOpen, onMove, tell }: Options) {
  const [moving, setMoving] = useState<Moving>()
  const held = moving && board.visits.find(({ visit }) => visit.id === moving.id)
  const entry = board.visits.some(({ visit }) => visit.id === selected) ? selected : visitAt(board.visits, now)

  useBoardFocus(root, entry, () => setMoving(undefined))

  const carry = (event: KeyboardEvent, { visit, place }: PlacedVisit, at: Place): boolean => {
    if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'm') {
      setMoving(undefined)
      const put = event.key !== 'Escape' && !samePlace(place, at)
      if (put) onMove({ visit, place }, at)
      tell(put ? 'moved' : 'left', visit, put ? at : place)
      return true
    }
    if (!event.key.startsWith('Arrow')) return false
    const next = carried(at, event, board)
    setMoving({ id: visit.id, place: next })
    tell('moving', visit, next)
    return true
  }

  const pickUp = ({ visit, place }: PlacedVisit): boolean => {
    if (mayMove(visit)) setMoving({ id: visit.id, place })
    tell(mayMove(visit) ? 'moving' : 'fixed', visit, place)
    return true
  }

  const toGap = (event: KeyboardEvent, from: Place): boolean => {
    const gap = event.shiftKey ? gapBefore(gaps, from) : gapAfter(gaps, from)
    if (gap) focusGap(root.current, gap.id)
    return gap !== undefined
  }

  const walk = (event: KeyboardEvent, { visit, place }: PlacedVisit): boolean => {
    if (event.ctrlKey || event.altKey || event.metaKey) return false
    if (event.key === 'Enter' || event.key === ' ') {
      onOpen(visit)
      return true
    }
    if (event.key === 'm') return pickUp({ visit, place })
    if (event.key.toLowerCase() === 'n') return toGap(event, place)
    const next = visitBeside(board.visits, visit.id, event.key)
    if (next) focusVisit(root.current, next)
    return next !== undefined || event.key.startsWith('Arrow')
  }

  /** Enter and Space press the gap itself. */
  const walkFromGap = (event: KeyboardEvent, gap: FreeGap): boolean => {
    if (event.ctrlKey || event.altKey || event.metaKey) return false
    if (event.key.toLowerCase() === 'n') return toGap(event, gap)
    const next = nearestTo(board.visits, gap, event.key)
    if (next) focusVisit(root.current, next)
    return next !== undefined
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const focused =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-visit],[data-gap]') : null
    const here = board.visits.find(({ visit }) => visit.id === focused?.dataset['visit'])
    const gap = gaps.find(({ id }) => id === focused?.dataset['gap'])
    if (gap && walkFromGap(event, gap)) event.preventDefault()
    if (!here) return
    const taken = moving && held ? carry(event, held, moving.place) : walk(event, here)
    if (taken) event.preventDefault()
  }

  const latest = useRef(onKeyDown)
  latest.current = onKeyDown
  useEffect(() => {
    const board = root.current
    const listen = (event: KeyboardEvent) => latest.current(event)
    board?.addEventListener('keydown', listen)
    return () => board?.removeEventListener('keydown', listen)
  }, [root])

  return { moving: held && moving }
}
