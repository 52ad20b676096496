import { DateInput } from '@mantine/dates'
import { type FormEvent, type ReactNode, useState } from 'react'
import { isDay } from '../../shared/platform/local-time.ts'
import { useFormats } from '../platform/formats.ts'
import { useWords } from '../platform/words.ts'
import { useCalendarWords } from '../scheduling/calendar-words.ts'
import { typedDay } from '../scheduling/typed-day.ts'

type Props = {
  readonly label: string
  /** 2027-03-01, or nothing; or what was typed instead of a day. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly error?: ReactNode
  readonly placeholder?: string
  readonly clearable?: boolean
  readonly autoFocus?: boolean
}

/**
 * A day to come, picked or typed as people type it: 4, 4/3, 4.3.27. What is no day stays as it was typed, and is
 * handed on as it is: another day in its place would be saved unseen.
 */
export function DayField({ label, value, onChange, error, placeholder, clearable = false, autoFocus = false }: Props) {
  const { date, locale, today } = useFormats()
  const { t } = useWords()
  const words = useCalendarWords()
  const [typing, setTyping] = useState(false)
  const wrong = value !== '' && !isDay(value)
  const read = (text: string) => typedDay(text, locale, today())
  const takeTyped = ({ currentTarget: { value: typed } }: FormEvent<HTMLInputElement>) => {
    setTyping(true)
    if (!read(typed)) onChange(typed.trim())
  }
  return (
    <DateInput
      label={label}
      value={value === '' || wrong ? null : value}
      placeholder={placeholder ?? ''}
      valueFormat={date}
      dateParser={(text) => read(text) ?? null}
      onInput={takeTyped}
      onChange={(picked) => onChange(picked ?? '')}
      onBlur={() => setTyping(false)}
      fixOnBlur={!wrong}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('clinics:clear', { label }) }}
      data-autofocus={autoFocus || undefined}
      error={wrong && !typing ? t('clinics:day.wrong') : error}
      {...words}
    />
  )
}
