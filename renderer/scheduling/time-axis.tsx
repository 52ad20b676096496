import type { Span } from './board-time.ts'
import { clockText } from './board-time.ts'
import look from './time-axis.module.css'

type Props = { readonly axis: Span; readonly scale: number; readonly now: number | undefined }

/** The hours beside the columns; the visits say their times themselves, so nobody needs it read aloud. */
export function TimeAxis({ axis, scale, now }: Props) {
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
              {clockText(minute)}
            </span>
          ))}
        {now !== undefined && (
          <span className={look.now} style={{ top: (now - axis.from) * scale }}>
            {clockText(now)}
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
