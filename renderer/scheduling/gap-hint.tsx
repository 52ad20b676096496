import { type PointerEvent, type ReactNode, useState } from 'react'
import type { Board } from './board.ts'
import { clockText } from './board-time.ts'
import { gapStart } from './gap.ts'
import look from './gap-hint.module.css'

type Props = {
  readonly board: Board
  readonly scale: number
  readonly enabled: boolean
  readonly children: ReactNode
}
type Hint = { readonly column: number; readonly from: number }
const shown = 30

/** Under the mouse, empty time says what a click would do. */
export function GapHint({ board, scale, enabled, children }: Props) {
  const [hint, setHint] = useState<Hint>()
  const { columns, axis } = board
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const next = event.buttons === 0 && enabled ? hintAt(event, board, scale) : undefined
    setHint((now) => (now?.column === next?.column && now?.from === next?.from ? now : next))
  }
  const width = 100 / columns.length
  return (
    <div className={look.area} onPointerMove={follow} onPointerLeave={() => setHint(undefined)}>
      {children}
      {hint && (
        <div className={look.over}>
          <div
            className={look.hint}
            aria-hidden
            style={{
              top: (hint.from - axis.from) * scale,
              height: Math.min(shown, axis.to - hint.from) * scale,
              left: `${hint.column * width}%`,
              width: `${width}%`,
            }}
          >
            <span>+ {clockText(hint.from)}</span>
          </div>
        </div>
      )}
    </div>
  )
}

function hintAt(event: PointerEvent<HTMLDivElement>, board: Board, scale: number): Hint | undefined {
  if (event.target instanceof Element && event.target.closest('[data-visit],[role="columnheader"]')) return undefined
  const { left, right, bottom } = event.currentTarget.getBoundingClientRect()
  const { axis, columns } = board
  const column = Math.floor(((event.clientX - left) / (right - left)) * columns.length)
  const minute = axis.to - Math.ceil((bottom - event.clientY) / scale)
  if (minute < axis.from) return undefined
  const from = gapStart(board, column, minute)
  return from === undefined ? undefined : { column, from }
}
