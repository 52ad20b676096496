import { Group, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../platform/formats.ts'
import type { BookingTime, Missing } from './booking-values.ts'
import { useCalendarWords } from './calendar-words.ts'
import { typedDay } from './typed-day.ts'

type Fields = Pick<BookingTime, 'date' | 'time' | 'minutes'>
type Props = Fields & {
  readonly missing: readonly Missing[]
  /** The length of the service, shown until another is typed. */
  readonly usual: number | undefined
  readonly onChange: (patch: Partial<Fields>) => void
}

/** Any time can be typed: 9, 930, 9:30. */
export function TimeFields({ date, time, minutes, missing, usual, onChange }: Props) {
  const { t } = useTranslation('scheduling')
  const { date: dayWords, locale, today } = useFormats()
  const words = useCalendarWords()
  return (
    <Group gap="sm" align="flex-start" wrap="nowrap">
      <DateInput
        label={t('booking.day')}
        value={date || null}
        valueFormat={dayWords}
        dateParser={(text) => typedDay(text, locale, today()) ?? null}
        onChange={(picked) => onChange({ date: picked ?? '' })}
        {...words}
        style={{ flex: 1.5, minWidth: 0 }}
      />
      <TextInput
        label={t('booking.time')}
        value={time}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => onChange({ time: event.currentTarget.value })}
        error={missing.includes('time') && t('booking.timeNeeded')}
        style={{ flex: 1, minWidth: 0 }}
      />
      <TextInput
        label={t('booking.length')}
        value={minutes}
        placeholder={usual === undefined ? '' : String(usual)}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => onChange({ minutes: event.currentTarget.value })}
        error={missing.includes('length')}
        style={{ flex: 0.8, minWidth: 0 }}
      />
    </Group>
  )
}
