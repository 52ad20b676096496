import { Chip, Group, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../platform/formats.ts'
import { anyTime, type Narrow, type PartOfDay, partOf, partsOfDay } from './narrow.ts'
import look from './narrow-fields.module.css'

type Props = { readonly narrow: Narrow; readonly onChange: (narrow: Narrow) => void }

/** 'Next free with Dr Prado, on a Tuesday, in the afternoon.' */
export function NarrowFields({ narrow, onChange }: Props) {
  const { t } = useTranslation('scheduling')
  const { shortWeekday, weekday } = useFormats()
  const label = useId()
  const [own, setOwn] = useState(false)
  const part = own ? 'own' : partOf(narrow)
  const toggle = (day: number) => {
    const weekdays = narrow.weekdays.includes(day)
      ? narrow.weekdays.filter((other) => other !== day)
      : [...narrow.weekdays, day].sort()
    onChange({ ...narrow, weekdays })
  }
  const choosePart = (next: PartOfDay) => {
    setOwn(next === 'own')
    if (next === 'own') return
    onChange({ ...narrow, ...(next === 'any' ? { from: anyTime.from, to: anyTime.to } : partsOfDay[next]) })
  }
  return (
    <Stack gap={8}>
      <fieldset className={look.days} aria-labelledby={label}>
        <span id={label} className="visually-hidden">
          {t('narrow.weekdays')}
        </span>
        <Group gap={4} wrap="nowrap">
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <Chip
              key={day}
              size="xs"
              checked={narrow.weekdays.includes(day)}
              onChange={() => toggle(day)}
              aria-label={weekday(day)}
              icon={null}
              styles={chipStyles}
            >
              {shortWeekday(day)}
            </Chip>
          ))}
        </Group>
      </fieldset>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('narrow.part')}
        value={part}
        onChange={(next) => choosePart(next as PartOfDay)}
        data={(['any', 'morning', 'afternoon', 'own'] as const).map((value) => ({
          value,
          label: t(`narrow.${value}`),
        }))}
      />
      {part === 'own' && (
        <Group gap="sm" grow wrap="nowrap">
          <TextInput
            size="xs"
            label={t('narrow.from')}
            value={narrow.from}
            autoComplete="off"
            onChange={(event) => onChange({ ...narrow, from: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label={t('narrow.to')}
            value={narrow.to}
            autoComplete="off"
            onChange={(event) => onChange({ ...narrow, to: event.currentTarget.value })}
          />
        </Group>
      )}
    </Stack>
  )
}

/** Seven of them stand on one line of the panel. */
const chipStyles = { label: { paddingInline: 9 }, iconWrapper: { display: 'none' } } as const
