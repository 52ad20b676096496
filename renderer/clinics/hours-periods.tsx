import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core'
import { IconChevronRight, IconPlus, IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { isDay } from '../../shared/platform/local-time.ts'
import { useWords } from '../platform/words.ts'
import { DayField } from './day-field.tsx'
import styles from './hours-periods.module.css'
import { type Period, type WrongPeriod, wrongOf } from './periods.ts'
import { useDaysInWords } from './use-days-in-words.ts'
import { useHoursInWords } from './use-hours-in-words.ts'
import { hoursOf, type Week } from './week.ts'
import { WeekHours } from './week-hours.tsx'

type Props = {
  readonly label: string
  readonly periods: readonly Period[]
  /** What a new one begins with. */
  readonly usual: Week
  readonly onChange: (periods: readonly Period[]) => void
  /** Where a heading says it already. */
  readonly labelHidden?: boolean
  /** Saving was tried: what is missing is named too. */
  readonly tried: boolean
}

/** Summer hours, a month away: one line each, opened to be changed. */
export function HoursPeriods({ label, periods, usual, onChange, labelHidden = false, tried }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<number>()
  const wrong = wrongOf(periods)
  const add = () => {
    onChange([...periods, { firstDay: '', lastDay: '', week: usual }])
    setOpen(periods.length)
  }
  const remove = (at: number) => {
    onChange(periods.toSpliced(at, 1))
    setOpen(undefined)
  }
  return (
    <fieldset className={styles.periods}>
      <legend className={labelHidden ? 'visually-hidden' : styles.legend}>{label}</legend>
      {periods.map((period, at) => (
        <PeriodEntry
          key={at.toString()}
          period={period}
          wrong={wrong.get(at)}
          tried={tried}
          usual={usual}
          open={open === at}
          onOpen={() => setOpen(open === at ? undefined : at)}
          onChange={(next) => onChange(periods.with(at, next))}
          onRemove={() => remove(at)}
        />
      ))}
      <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={add}>
        {t('clinics:periods.add')}
      </Button>
    </fieldset>
  )
}

type EntryProps = {
  readonly period: Period
  readonly wrong: WrongPeriod | undefined
  readonly tried: boolean
  readonly usual: Week
  readonly open: boolean
  readonly onOpen: () => void
  readonly onChange: (period: Period) => void
  readonly onRemove: () => void
}

function PeriodEntry({ period, wrong, tried, usual, open, onOpen, onChange, onRemove }: EntryProps) {
  const { t } = useWords()
  const id = useId()
  const daysInWords = useDaysInWords()
  const hoursInWords = useHoursInWords()
  const lastDay = period.lastDay || period.firstDay
  const known = isDay(period.firstDay) && isDay(lastDay)
  const days = known ? daysInWords(period.firstDay, lastDay) : t('clinics:periods.new')
  const told = wrong && (tried || !open || wrong === 'ends-before' || wrong === 'overlaps')
  const hours = period.week.some((day) => day.length > 0)
    ? hoursInWords(hoursOf(period.week))
    : t('clinics:periods.nobody')
  return (
    <div className={styles.period} data-open={open}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={id}
          data-wrong={told && !open}
          onClick={onOpen}
        >
          <IconChevronRight size={14} aria-hidden="true" className={styles.chevron} />
          <span className={styles.days}>{days}</span>
          <span className={styles.hours}>{hours}</span>
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('clinics:periods.remove', { days })}
          onClick={onRemove}
        >
          <IconX size={14} />
        </ActionIcon>
      </div>
      {told && <p className={styles.wrong}>{t(`clinics:periods.wrong.${wrong}`)}</p>}
      {open && (
        <div id={id} className={styles.body}>
          <PeriodFields period={period} wrong={told ? wrong : undefined} usual={usual} onChange={onChange} />
        </div>
      )}
    </div>
  )
}

type FieldsProps = Pick<EntryProps, 'period' | 'wrong' | 'usual' | 'onChange'>

function PeriodFields({ period, wrong, usual, onChange }: FieldsProps) {
  const { t } = useWords()
  const { firstDay, lastDay, week } = period
  const closed = week.every((day) => day.length === 0)
  const setFirst = (day: string) => onChange({ ...period, firstDay: day, lastDay: lastDay < day ? day : lastDay })
  return (
    <>
      <Group grow align="flex-start">
        <DayField
          label={t('clinics:periods.firstDay')}
          value={firstDay}
          onChange={setFirst}
          error={wrong === 'day-missing'}
        />
        <DayField
          label={t('clinics:periods.lastDay')}
          value={lastDay}
          error={wrong === 'ends-before'}
          onChange={(day) => onChange({ ...period, lastDay: day })}
        />
      </Group>
      <SegmentedControl
        size="xs"
        aria-label={t('clinics:periods.what')}
        data={[
          { value: 'other', label: t('clinics:periods.other') },
          { value: 'nobody', label: t('clinics:periods.nobody') },
        ]}
        value={closed ? 'nobody' : 'other'}
        onChange={(choice) => onChange({ ...period, week: choice === 'nobody' ? week.map(() => []) : openWeek(usual) })}
      />
      {!closed && (
        <WeekHours
          label={t('clinics:periods.week')}
          week={week}
          onChange={(next) => onChange({ ...period, week: next })}
        />
      )}
    </>
  )
}

/** Somewhere to begin, also for who has no usual hours. */
function openWeek(usual: Week): Week {
  return usual.some((day) => day.length > 0)
    ? usual
    : usual.map((_, day) => (day < 5 ? [{ from: '09:00', to: '14:00' }] : []))
}
