import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../platform/formats.ts'
import type { Board } from './board.ts'
import { clockOn, trueLength } from './clock-change.ts'
import { ColumnMenu } from './column-menu.tsx'
import { ColumnTitle, type ColumnWords } from './column-title.tsx'
import type { FreeGap } from './free-gaps.ts'
import look from './gap-buttons.module.css'

/** From then on the words are longer than a column is wide, at its narrowest. */
const longMinutes = 600

type Props = {
  readonly board: Board
  readonly titles: readonly ColumnWords[]
  readonly gaps: readonly FreeGap[]
  readonly scale: number
  readonly onGap: (gap: FreeGap) => void
}

/**
 * Free time as something to take hold of: how long it is, and one click to book it. It lies over the calendar, so the
 * titles of the columns are drawn once more over it: scrolled, it goes under them like everything else.
 */
export const GapButtons = memo(function GapButtons({ board, titles, gaps, scale, onGap }: Props) {
  const { t } = useTranslation('scheduling')
  const { duration, tightDuration } = useFormats()
  const { axis, columns, view, visits } = board
  const width = 100 / columns.length
  const length = (minutes: number) => (minutes >= longMinutes ? tightDuration : duration)(minutes)
  const clocks = ({ column, from, to }: FreeGap) => ({
    from: clockOn(from, columns[column]),
    to: clockOn(to, columns[column]),
  })
  return (
    <>
      <div className={look.lid}>
        {columns.map(({ key, practitioner }, column) => (
          <div key={key} className={look.title}>
            <div className={look.names} aria-hidden>
              <ColumnTitle words={titles[column]} />
            </div>
            {view === 'day' && practitioner && <ColumnMenu practitioner={practitioner} />}
          </div>
        ))}
      </div>
      <div className={look.gaps}>
        {gaps.map((gap, at) => (
          <div
            key={gap.id}
            className={look.gap}
            style={{
              top: (gap.from - axis.from) * scale,
              height: (gap.to - gap.from) * scale,
              left: `${gap.column * width}%`,
              width: `${width}%`,
            }}
          >
            <button
              type="button"
              className={look.button}
              // One tab stop for the board: its visits, or the first gap where there are none.
              tabIndex={visits.length === 0 && at === 0 ? 0 : -1}
              data-gap={gap.id}
              data-low={(gap.to - gap.from) * scale < 24 || undefined}
              onClick={() => onGap(gap)}
              title={t('gap.book', clocks(gap))}
            >
              {t('gap.free', { time: length(trueLength(gap, columns[gap.column])) })}
              <span className="visually-hidden">
                , {clocks(gap).from}–{clocks(gap).to}, {titles[gap.column]?.title}
              </span>
            </button>
          </div>
        ))}
      </div>
    </>
  )
})
