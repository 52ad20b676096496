import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { addDays, type LocalDate, weekdayOf } from '../../shared/platform/local-time.ts'
import type { DayAddress } from '../platform/addresses.ts'
import { useFormats } from '../platform/formats.ts'

type Patch = { readonly [K in keyof DayAddress]?: DayAddress[K] }

export type DayPlace = DayAddress & {
  readonly date: LocalDate
  readonly view: 'day' | 'week'
  readonly today: LocalDate
  /** The days in sight: one, or Monday to Sunday. */
  readonly days: readonly LocalDate[]
  /** `undefined` takes a word out of the address. */
  readonly go: (patch: Patch, how?: { readonly replace: boolean }) => void
}

/** Which day, which visit, which panel: all of it stands in the address, so back, forward and reload work. */
export function useDayAddress(): DayPlace {
  const address = useSearch({ from: '/day' })
  const navigate = useNavigate()
  const today = useFormats().today()
  const date = address.date ?? today
  const view = address.view ?? 'day'
  const go = useCallback(
    (patch: Patch, { replace } = { replace: false }) => {
      void navigate({ to: '/day', search: (now) => merged(now, patch), replace })
    },
    [navigate],
  )
  const days = useMemo(() => (view === 'week' ? weekOf(date) : [date]), [view, date])
  return { ...address, date, view, today, days, go }
}

export function weekOf(date: LocalDate): LocalDate[] {
  const monday = addDays(date, 1 - weekdayOf(date))
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day))
}

/** What is not said is not in the address. */
function merged(now: object, patch: Patch): DayAddress {
  const entries = Object.entries({ ...now, ...patch }).filter(([, value]) => value !== undefined && value !== false)
  return Object.fromEntries(entries) as DayAddress
}

/** Closes every panel. */
export const nothingOpen = {
  visit: undefined,
  alike: undefined,
  wish: undefined,
  book: undefined,
  minutes: undefined,
  list: undefined,
  absence: undefined,
  patient: undefined,
  room: undefined,
} as const
