import { useTranslation } from 'react-i18next'
import type { Board } from './board.ts'
import { smallStep } from './board-keys.ts'
import { againOn, clockOn, wallMinute } from './clock-change.ts'
import look from './time-axis.module.css'

type Props = {
  readonly board: Pick<Board, 'axis' | 'rows'>
  readonly scale: number
  /** The row of now, and what the clock says there. */
  readonly now: number | undefined
  readonly clock: string
}

/** The hours beside the columns; the visits say their times themselves, so nobody needs it read aloud. */
export function TimeAxis({ board: { axis, rows }, scale, now, clock }: Props) {
  const { t } = useTranslation('scheduling')
  const again = againOn(rows)
  const steps = Array.from({ length: (axis.to - axis.from) / smallStep }, (_, i) => axis.from + i * smallStep)
  const hours = steps.filter((row) => row === again?.from || wallMinute(row, rows) % 60 === 0)
  return (
    <div className={look.axis} aria-hidden>
      <div className={look.corner} />
      <div className={look.hours} style={{ height: (axis.to - axis.from) * scale }}>
        {hours
          .filter((minute) => !(now !== undefined && isCovered(minute, now)))
          .map((minute) => (
            <span key={minute} className={look.hour} style={{ top: (minute - axis.from) * scale }}>
              {clockOn(minute, rows)}
              {minute === again?.from && <small className={look.again}>{t('board.again')}</small>}
            </span>
          ))}
        {now !== undefined && (
          <span className={look.now} style={{ top: (now - axis.from) * scale }}>
            {clock}
          </span>
        )}
      </div>
    </div>
  )
}

/** The minute of now stands over the hour when it is that near. */
function isCovered(hour: number, now: number): boolean {
  return now - hour > -8 && now - hour < 20
}
