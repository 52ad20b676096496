import { type PointerEvent, type ReactNode, useState } from 'react'
import type { Board } from './board.ts'
import type { Place } from './board-time.ts'
import { gapEnd, gapStart } from './gap.ts'
import look from './gap-hint.module.css'
import { Sketch } from './sketch.tsx'

type Props = {
  readonly board: Board
  readonly scale: number
  readonly enabled: boolean
  /** What is being booked just now. */
  readonly sketch: Place | undefined
  readonly children: ReactNode
}
const shownMinutes = 30

/** Under the mouse, empty time says what a click would do. Drawn behind the visits, so that it covers none. */
export function GapHint({ board, scale, enabled, sketch, children }: Props) {
  const [hint, setHint] = useState<Place>()
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const next = event.buttons === 0 && enabled ? hintAt(event, board, scale) : undefined
    setHint((now) => (now?.column === next?.column && now?.from === next?.from ? now : next))
  }
  const covered = hint && sketch && hint.column === sketch.column && hint.from < sketch.to && hint.to > sketch.from
  return (
    <div className={look.area} onPointerMove={follow} onPointerLeave={() => setHint(undefined)}>
      <div className={look.over}>
        {hint && !covered && <Sketch board={board} scale={scale} place={hint} faint />}
        {sketch && <Sketch board={board} scale={scale} place={sketch} />}
      </div>
      {children}
    </div>
  )
}

function hintAt(event: PointerEvent<HTMLDivElement>, board: Board, scale: number): Place | undefined {
  if (event.target instanceof Element && event.target.closest('[data-visit],[data-hold],[role="columnheader"]'))
    return undefined
  const { left, right, bottom } = event.currentTarget.getBoundingClientRect()
  const { axis, columns } = board
  const column = Math.floor(((event.clientX - left) / (right - left)) * columns.length)
  const minute = axis.to - Math.ceil((bottom - event.clientY) / scale)
  if (minute < axis.from) return undefined
  const from = gapStart(board, column, minute)
  return from === undefined ? undefined : { column, from, to: gapEnd(board, column, from, shownMinutes) }
}
