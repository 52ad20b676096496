import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type LocalDateTime, weekdayOf } from '../../shared/platform/local-time.ts'
import { useFormats } from '../platform/formats.ts'
import { type Nth, type Rhythm, readRule, type Weekday } from './rhythm.ts'

const nthWords = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', [-1]: 'last' } as const

type Choice = { readonly nth: Nth; readonly weekday: Weekday } | number

/** 'on day 21', 'on the third Tuesday' */
export function useMonthlyWords(): (choice: Choice) => string {
  const { t } = useTranslation('series')
  const { weekday } = useFormats()
  return useCallback(
    (choice) =>
      typeof choice === 'number'
        ? t('rule.onDay', { day: choice })
        : t('rule.onNth', { nth: t(`nth.${nthWords[choice.nth]}`), weekday: weekday(choice.weekday) }),
    [t, weekday],
  )
}

/** 'Every 2 weeks on Tuesday and Thursday at 09:30, 12 visits' */
export function useRhythmWords(): (rhythm: Rhythm, startsAt: LocalDateTime) => string {
  const { t } = useTranslation('series')
  const { date, locale, time } = useFormats()
  const monthly = useMonthlyWords()
  return useCallback(
    (rhythm, startsAt) => {
      const { every, interval: count, count: times, until } = rhythm
      const days = rhythm.days.length > 0 ? rhythm.days : [weekdayOf(startsAt.slice(0, 10)) as Weekday]
      const listed = new Intl.ListFormat(locale).format(days.map((day) => t(`onDays.${day}`)))
      const day = monthly(rhythm.nth ?? rhythm.monthDay ?? Number(startsAt.slice(8, 10)))
      const rule = t('rule.at', { rule: t(`rule.${every}`, { count, days: listed, day }), time: time(startsAt) })
      if (times !== undefined) return t('rule.times', { rule, count: times })
      return until ? t('rule.until', { rule, date: date(until) }) : rule
    },
    [t, date, locale, time, monthly],
  )
}

/** Of a rule as it was saved, by this desk or by another program. */
export function useRuleWords(): (rule: string, startsAt: LocalDateTime) => string {
  const { t } = useTranslation('series')
  const say = useRhythmWords()
  return useCallback(
    (rule, startsAt) => {
      const rhythm = readRule(rule)
      return rhythm ? say(rhythm, startsAt) : t('rule.own', { rule })
    },
    [t, say],
  )
}
