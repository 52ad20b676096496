import type { Board } from './board.ts'
import type { Place } from './board-time.ts'
import { clockOn } from './clock-change.ts'
import look from './sketch.module.css'

type Props = {
  readonly board: Board
  readonly scale: number
  readonly place: Place
  /** Under the mouse only; what is being booked stands out more. */
  readonly faint?: boolean
}

/** A visit that is not there yet: where it would stand. */
export function Sketch({ board: { columns, axis }, scale, place, faint = false }: Props) {
  const width = 100 / columns.length
  return (
    <div
      className={look.sketch}
      data-faint={faint || undefined}
      aria-hidden
      style={{
        top: (place.from - axis.from) * scale,
        height: (place.to - place.from) * scale,
        left: `${place.column * width}%`,
        width: `${width}%`,
      }}
    >
      <span>
        {faint ? '+ ' : ''}
        {clockOn(place.from, columns[place.column])}
      </span>
    </div>
  )
}
