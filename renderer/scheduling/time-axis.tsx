import { useTranslation } from 'react-i18next'
import type { Board } from './board.ts'
import { clockOn } from './clock-change.ts'
import look from './time-axis.module.css'

type Props = {
  readonly board: Pick<Board, 'axis' | 'again'>
  readonly scale: number
  readonly now: number | undefined
}

/** The hours beside the columns; the visits say their times themselves, so nobody needs it read aloud. */
export function TimeAxis({ board: { axis, again }, scale, now }: Props) {
  const { t } = useTranslation('scheduling')
  const hours = Array.from({ length: Math.floor((axis.to - axis.from) / 60) + 1 }, (_, i) => axis.from + i * 60)
  return (
    <div className={look.axis} aria-hidden>
      <div className={look.corner} />
      <div className={look.hours} style={{ height: (axis.to - axis.from) * scale }}>
        {hours
          .slice(0, -1)
          .filter((minute) => !(now !== undefined && isCovered(minute, now)))
          .map((minute) => (
            <span key={minute} className={look.hour} style={{ top: (minute - axis.from) * scale }}>
              {clockOn(minute, again)}
              {minute === again?.from && <small className={look.again}>{t('board.again')}</small>}
            </span>
          ))}
        {now !== undefined && (
          <span className={look.now} style={{ top: (now - axis.from) * scale }}>
            {clockOn(now, again)}
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
