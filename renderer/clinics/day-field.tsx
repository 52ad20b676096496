import { DateInput } from '@mantine/dates'
import type { ReactNode } from 'react'
import { useFormats } from '../platform/formats.ts'
import { useWords } from '../platform/words.ts'
import { useCalendarWords } from '../scheduling/calendar-words.ts'
import { typedDay } from '../scheduling/typed-day.ts'

type Props = {
  readonly label: string
  /** 2027-03-01, or nothing. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly error?: ReactNode
  readonly placeholder?: string
  readonly clearable?: boolean
  readonly autoFocus?: boolean
}

/** A day to come, picked or typed as people type it: 4, 4/3, 4.3.27. */
export function DayField({ label, value, onChange, error, placeholder, clearable = false, autoFocus = false }: Props) {
  const { date, locale, today } = useFormats()
  const { t } = useWords()
  const words = useCalendarWords()
  return (
    <DateInput
      label={label}
      value={value || null}
      placeholder={placeholder ?? ''}
      valueFormat={date}
      dateParser={(text) => typedDay(text, locale, today()) ?? null}
      onChange={(picked) => onChange(picked ?? '')}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('clinics:clear', { label }) }}
      data-autofocus={autoFocus || undefined}
      error={error}
      {...words}
    />
  )
}
