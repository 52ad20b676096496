import { Select, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { type LocalDateTime, weekdayOf } from '../../shared/platform/local-time.ts'
import { WeekdayButtons } from '../components/weekday-buttons.tsx'
import { useFormats } from '../platform/formats.ts'
import { useCalendarWords } from '../scheduling/calendar-words.ts'
import { typedDay } from '../scheduling/typed-day.ts'
import look from './repeat-editor.module.css'
import { type RepeatValues, rhythmFrom, toggled } from './repeat-values.ts'
import { nthsOf, type Weekday } from './rhythm.ts'
import { useMonthlyWords, useRhythmWords } from './rhythm-words.ts'

type Props = {
  readonly values: RepeatValues
  /** The first visit: weekdays and days of the month are meant from it. */
  readonly startsAt: LocalDateTime
  readonly onChange: (values: RepeatValues) => void
}

/** How often and how long, in the order in which it is said; below it the sentence it makes. */
export function RepeatEditor({ values, startsAt, onChange }: Props) {
  const { t } = useTranslation('series')
  const say = useRhythmWords()
  const change = (patch: Partial<RepeatValues>) => onChange({ ...values, ...patch })
  const count = Number(values.interval) || 1
  const rhythm = rhythmFrom(values, startsAt)
  return (
    <div className={look.editor}>
      <div className={look.line}>
        <span className={look.lead}>{t('every')}</span>
        <TextInput
          className={look.number}
          aria-label={t('interval')}
          inputMode="numeric"
          autoComplete="off"
          value={values.interval}
          error={Number(values.interval) >= 1 ? undefined : true}
          onChange={(event) => change({ interval: event.currentTarget.value })}
        />
        <Select
          className={look.unit}
          aria-label={t('unit.label')}
          value={values.every}
          data={(['day', 'week', 'month'] as const).map((value) => ({ value, label: t(`unit.${value}`, { count }) }))}
          onChange={(every) => change({ every: every as RepeatValues['every'] })}
        />
        {values.every === 'month' && <Monthly values={values} startsAt={startsAt} onChange={change} />}
      </div>
      {values.every === 'week' && <Days values={values} startsAt={startsAt} onChange={change} />}
      <Ending values={values} onChange={change} />
      {rhythm && (
        <p className={look.sentence} aria-live="polite">
          {say(rhythm, startsAt)}
          {(rhythm.monthDay ?? 0) > 28 && (
            <span className={look.aside}> {t('shortMonths', { day: rhythm.monthDay })}</span>
          )}
        </p>
      )}
    </div>
  )
}

type Part = Pick<Props, 'values' | 'startsAt'> & { readonly onChange: (patch: Partial<RepeatValues>) => void }

function Days({ values, startsAt, onChange }: Part) {
  const { t } = useTranslation('series')
  const own = weekdayOf(startsAt.slice(0, 10)) as Weekday
  const days = values.days.length > 0 ? values.days : [own]
  return (
    <div className={look.line}>
      <span className={look.lead}>{t('on')}</span>
      <WeekdayButtons label={t('on')} chosen={days} onToggle={(day) => onChange({ days: toggled(values.days, day) })} />
    </div>
  )
}

function Monthly({ values, startsAt, onChange }: Part) {
  const { t } = useTranslation('series')
  const words = useMonthlyWords()
  const date = startsAt.slice(0, 10)
  const data = [
    { value: 'day', label: words(Number(date.slice(8))) },
    ...nthsOf(date).map((choice) => ({ value: choice.nth === -1 ? 'last' : 'nth', label: words(choice) })),
  ]
  const value = data.some((choice) => choice.value === values.monthly) ? values.monthly : 'day'
  return (
    <Select
      className={look.choice}
      aria-label={t('on')}
      value={value}
      data={data}
      onChange={(monthly) => onChange({ monthly: monthly as RepeatValues['monthly'] })}
    />
  )
}

function Ending({ values, onChange }: Omit<Part, 'startsAt'>) {
  const { t } = useTranslation('series')
  const { date, locale, today } = useFormats()
  const words = useCalendarWords()
  return (
    <div className={look.line}>
      <span className={look.lead}>{t('ends')}</span>
      <Select
        className={look.unit}
        aria-label={t('ends')}
        value={values.ends}
        data={[
          { value: 'count', label: t('endsAfter') },
          { value: 'until', label: t('endsOn') },
        ]}
        onChange={(ends) => onChange({ ends: ends as RepeatValues['ends'] })}
      />
      {values.ends === 'count' ? (
        <>
          <TextInput
            className={look.number}
            aria-label={t('count')}
            inputMode="numeric"
            autoComplete="off"
            value={values.count}
            error={Number(values.count) >= 1 && Number(values.count) <= 500 ? undefined : true}
            onChange={(event) => onChange({ count: event.currentTarget.value })}
          />
          <span>{t('visits', { count: Number(values.count) || 2 })}</span>
        </>
      ) : (
        <DateInput
          className={look.date}
          aria-label={t('until')}
          value={values.until || null}
          valueFormat={date}
          dateParser={(text) => typedDay(text, locale, today()) ?? null}
          onChange={(picked) => onChange({ until: picked ?? '' })}
          {...words}
        />
      )}
    </div>
  )
}
