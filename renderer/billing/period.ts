import type { LocalDate } from '../../shared/platform/local-time.ts'

export const periods = ['any', 'today', 'thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const
export type Period = (typeof periods)[number]
export type Days = { readonly from: LocalDate | undefined; readonly to: LocalDate | undefined }

/** First and last day, both included. */
export function daysOf(period: Period, today: LocalDate): Days {
  const day = Temporal.PlainDate.from(today)
  if (period === 'any') return { from: undefined, to: undefined }
  if (period === 'today') return { from: today, to: today }
  const months = period.endsWith('Month')
  const back = period.startsWith('last') ? 1 : 0
  const within = day.subtract(months ? { months: back } : { years: back })
  const first = months ? within.with({ day: 1 }) : within.with({ month: 1, day: 1 })
  const last = first.add(months ? { months: 1 } : { years: 1 }).subtract({ days: 1 })
  return { from: first.toString(), to: last.toString() }
}

/** Which of them those days are; nothing when they were typed freely. */
export function periodOf({ from, to }: Days, today: LocalDate): Period | undefined {
  return periods.find((period) => {
    const days = daysOf(period, today)
    return days.from === from && days.to === to
  })
}
