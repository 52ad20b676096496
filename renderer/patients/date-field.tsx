import { TextInput, type TextInputProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '../platform/formats.ts'
import { typedDate } from './typed-date.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  readonly value: string
  readonly onChange: (text: string) => void
  /** What the day that was understood means here, such as an age. */
  readonly meaning?: (date: string) => ReactNode
}

/** A day is typed faster than it is picked: any usual way of writing it, and below it how it was understood. */
export function DateField({ value, onChange, meaning, ...field }: Props) {
  const { locale, today, longDate } = useFormats()
  const date = typedDate(value, locale, today())
  const understood = date && (meaning?.(date) ?? longDate(date))
  return (
    <TextInput
      {...field}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      inputMode="numeric"
      autoComplete="off"
      description={understood}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  )
}
