import { IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Wish } from '../../shared/waiting-list.ts'
import { useFormats } from '../platform/formats.ts'
import type { Board } from './board.ts'
import { clockOn } from './clock-change.ts'
import look from './hold-marks.module.css'

type Props = { readonly board: Board; readonly scale: number; readonly onHold: (wish: Wish) => void }

/** Time that is neither free nor booked: for whom it is kept, until when, and what they say. */
export function HoldMarks({ board: { holds = [], axis, columns }, scale, onHold }: Props) {
  const { t } = useTranslation('scheduling')
  const { clock } = useFormats()
  const width = 100 / columns.length
  if (holds.length === 0) return null
  const marks = holds.map(({ wish, place: { column, from, to } }) => {
    const span = `${clockOn(from, columns[column])}–${clockOn(to, columns[column])}`
    const until = t('hold.kept', { until: clock(wish.offer.expiresAt) })
    return (
      <button
        key={`${wish.id}:${column}`}
        type="button"
        className={look.hold}
        data-hold={wish.id}
        data-low={(to - from) * scale < 30 || undefined}
        title={`${span} ${wish.patientName}, ${until}`}
        style={{
          top: (from - axis.from) * scale,
          height: (to - from) * scale,
          left: `${column * width}%`,
          width: `calc(${width}% - 9px)`,
        }}
        onClick={() => onHold(wish)}
      >
        <span className={look.words}>
          <IconHourglass size={13} aria-hidden /> {wish.patientName}
        </span>
        <span className={look.times}>
          <span className="visually-hidden">, {span}, </span>
          {until}
        </span>
      </button>
    )
  })
  return <div className={look.holds}>{marks}</div>
}
