import type { Span } from './board-time.ts'
import look from './now-line.module.css'

type Props = {
  readonly axis: Span
  readonly scale: number
  readonly now: number
  /** Which of how many columns; none for a line over all of them. */
  readonly column: number | undefined
  readonly columns: number
}

/** Drawn before the calendar, so that it runs behind the visits and strikes no name through. */
export function NowLine({ axis, scale, now, column, columns }: Props) {
  const width = column === undefined ? 100 : 100 / columns
  const left = column === undefined ? 0 : width * column
  return (
    <div
      className={look.line}
      style={{ top: (now - axis.from) * scale, left: `${left}%`, width: `${width}%` }}
      aria-hidden
    />
  )
}
