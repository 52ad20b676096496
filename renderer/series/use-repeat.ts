import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import type { Refused } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { rememberBooking } from '../scheduling/remembered-booking.ts'
import type { Booking } from '../scheduling/use-booking.ts'
import { type DayPlace, nothingOpen } from '../scheduling/use-day-address.ts'
import { useTakeBack } from '../scheduling/use-take-back.ts'
import { type RepeatValues, rhythmFrom, usualRepeat, wishOf } from './repeat-values.ts'
import { useRhythmWords } from './rhythm-words.ts'
import { type SeriesPlanning, useSeriesPlan } from './use-series-plan.ts'

export type Repeat = {
  /** Nothing while a single visit is booked. */
  readonly values: RepeatValues | undefined
  readonly change: (values: RepeatValues | undefined) => void
  readonly toggle: () => void
  readonly planning: SeriesPlanning
  readonly book: () => void
  readonly pending: boolean
  readonly refusal: Refused | undefined
}

/** The grid of dates, where a press of the button leads while something is undecided. */
export const datesId = 'dates-of-the-series'

/** A booking that comes again: every date is looked at before anything is saved, then all are booked at once. */
export function useRepeat(booking: Booking, { go, days }: DayPlace): Repeat {
  const { t } = useTranslation('series')
  const { today } = useFormats()
  const sentence = useRhythmWords()
  const takeBack = useTakeBack()
  const [values, setValues] = useState<RepeatValues>()
  const create = useCommand(salus.series.createSeries)
  const { request } = booking
  const rhythm = values && request && rhythmFrom(values, request.startsAt)
  const wish = rhythm && request ? { ...request, ...wishOf(rhythm) } : undefined
  const planning = useSeriesPlan(salus.series.createSeries, wish)
  const { tally, decisions } = planning

  const book = () => {
    if (!wish || !rhythm) return booking.showMissing()
    if (tally.conflict > 0) return document.getElementById(datesId)?.focus()
    if (planning.stale || !planning.dates) return
    create.run(
      { ...wish, decisions: [...decisions] },
      {
        onDone: ({ series, dates }, _, operationId) => {
          booking.kept.drop()
          rememberBooking(wish)
          const first = dates.find(({ appointmentId }) => appointmentId)
          const undo = () => {
            takeBack(operationId, series?.id)
            go({ visit: undefined }, { replace: true }) // it never was
          }
          const words = t('book.said', {
            count: tally.visits,
            rule: sentence({ ...rhythm, count: undefined }, wish.startsAt),
          })
          say(words, { undo, ...(series && { about: series.id }) })
          const day = first?.startsAt.slice(0, 10)
          go({
            ...nothingOpen,
            visit: first?.appointmentId ?? undefined,
            ...(day && !days.includes(day) && { date: day }),
          })
        },
      },
    )
  }
  return {
    values,
    change: setValues,
    toggle: () => setValues(values ? undefined : usualRepeat(today())),
    planning,
    book,
    pending: create.pending,
    refusal: create.refusal,
  }
}
