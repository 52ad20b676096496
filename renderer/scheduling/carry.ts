import type { Board } from './board.ts'
import { smallStep, stepped } from './board-keys.ts'
import type { Place } from './board-time.ts'
import { lasting, nothingBegins, type Rows, trueLength } from './clock-change.ts'

type Stroke = Parameters<typeof stepped>[1]

/** One key stroke of the move mode, over what is no time there: a visit keeps its true length and begins at one. */
export function carried(at: Place, stroke: Stroke, { columns, axis }: Pick<Board, 'columns' | 'axis'>): Place {
  const next = stepped(at, stroke, axis, columns.length)
  const there: Rows = columns[next.column] ?? {}
  const back = stroke.key === 'ArrowUp'
  if (stroke.shiftKey && stroke.key.startsWith('Arrow') && next.column === at.column) {
    const { skipped } = there
    const isIn = skipped && next.to > skipped.from && next.to <= skipped.to
    return isIn ? { ...next, to: back ? skipped.from : skipped.to + Math.abs(next.to - at.to) } : next
  }
  const gone = nothingBegins(next.from, there)
  const step = Math.max(Math.abs(next.from - at.from), smallStep)
  const from = gone ? (back ? gone.from - step : gone.to) : next.from
  const span = lasting(from, trueLength(at, columns[at.column]), there)
  return span.from < axis.from || span.to > Math.max(axis.to, next.to) ? at : { column: next.column, ...span }
}
