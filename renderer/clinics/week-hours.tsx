import { ActionIcon, Button, Switch, TextInput } from '@mantine/core'
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react'
import { useFormats } from '../platform/formats.ts'
import { useWords } from '../platform/words.ts'
import { nextStretch, readTime, type Stretch, type Week, type WrongStretch, wrongStretches } from './week.ts'
import styles from './week-hours.module.css'

type Props = { readonly label: string; readonly week: Week; readonly onChange: (week: Week) => void }

/** The hours of a usual week, day by day; a lunch break is a second stretch. */
export function WeekHours({ label, week, onChange }: Props) {
  const { t } = useWords()
  const change = (day: number, stretches: readonly Stretch[]) => onChange(week.with(day, stretches))
  const copyToWorkdays = () => onChange(week.map((day, at) => (at < 5 ? (week[0] ?? []) : day)))
  return (
    <fieldset className={styles.week}>
      <legend className={styles.legend}>{label}</legend>
      {week.map((stretches, day) => (
        <Day key={day.toString()} weekday={day + 1} stretches={stretches} onChange={(next) => change(day, next)} />
      ))}
      <Button variant="subtle" size="compact-sm" leftSection={<IconCopy size={14} />} onClick={copyToWorkdays}>
        {t('clinics:hours.copyMonday')}
      </Button>
    </fieldset>
  )
}

type DayProps = {
  readonly weekday: number
  readonly stretches: readonly Stretch[]
  readonly onChange: (next: readonly Stretch[]) => void
}

function Day({ weekday, stretches, onChange }: DayProps) {
  const { t } = useWords()
  const name = useFormats().weekday(weekday)
  const wrong = wrongStretches(stretches)
  const open = stretches.length > 0
  return (
    <div className={styles.day}>
      <Switch
        size="xs"
        checked={open}
        label={<span className={styles.name}>{name}</span>}
        onChange={() => onChange(open ? [] : [nextStretch([])])}
      />
      <div className={styles.stretches}>
        {!open && <span className={styles.closed}>{t('clinics:hours.closed')}</span>}
        {stretches.map((stretch, at) => (
          <StretchFields
            key={at.toString()}
            day={name}
            stretch={stretch}
            wrong={wrong.get(at)}
            onChange={(next) => onChange(stretches.with(at, next))}
            onRemove={() => onChange(stretches.toSpliced(at, 1))}
          />
        ))}
      </div>
      {open && stretches.length < 3 && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('clinics:hours.addTo', { day: name })}
          title={t('clinics:hours.addTo', { day: name })}
          onClick={() => onChange([...stretches, nextStretch(stretches)])}
        >
          <IconPlus size={16} />
        </ActionIcon>
      )}
    </div>
  )
}

type StretchProps = {
  readonly day: string
  readonly stretch: Stretch
  readonly wrong: WrongStretch | undefined
  readonly onChange: (next: Stretch) => void
  readonly onRemove: () => void
}

function StretchFields({ day, stretch, wrong, onChange, onRemove }: StretchProps) {
  const { t } = useWords()
  const field = (end: keyof Stretch) => ({
    size: 'xs' as const,
    className: styles.time,
    'aria-label': t(`clinics:hours.${end}`, { day }),
    error: isAt(wrong, end, stretch),
    value: stretch[end],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ ...stretch, [end]: event.currentTarget.value }),
    onBlur: () => onChange({ ...stretch, [end]: readTime(stretch[end], end === 'to') ?? stretch[end] }),
  })
  return (
    <div className={styles.stretch}>
      <TextInput {...field('from')} />
      <span aria-hidden="true">–</span>
      <TextInput {...field('to')} />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t('clinics:hours.remove', { day, from: stretch.from, to: stretch.to })}
        onClick={onRemove}
      >
        <IconX size={14} />
      </ActionIcon>
      {wrong && <span className={styles.wrong}>{t(`clinics:hours.wrong.${wrong}`)}</span>}
    </div>
  )
}

/** Which of the two fields is wrong about it. */
function isAt(wrong: WrongStretch | undefined, end: keyof Stretch, stretch: Stretch): boolean {
  if (wrong === 'no-time') return !readTime(stretch[end], end === 'to')
  return wrong === 'overlaps' || (wrong === 'ends-before' && end === 'to')
}
