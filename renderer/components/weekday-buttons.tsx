import { useFormats } from '../platform/formats.ts'
import styles from './weekday-buttons.module.css'

const week = [1, 2, 3, 4, 5, 6, 7] as const

type Props = {
  readonly label: string
  readonly chosen: readonly number[]
  readonly onToggle: (day: (typeof week)[number]) => void
}

/** The days of a week beside each other, each on or off. */
export function WeekdayButtons({ label, chosen, onToggle }: Props) {
  const { shortWeekday, weekday } = useFormats()
  return (
    <fieldset className={styles.days} aria-label={label}>
      {week.map((day) => (
        <button
          key={day}
          type="button"
          className={styles.day}
          aria-pressed={chosen.includes(day)}
          title={weekday(day)}
          onClick={() => onToggle(day)}
        >
          {shortWeekday(day)}
        </button>
      ))}
    </fieldset>
  )
}
