import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Practitioner } from '../../shared/clinics.ts'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { useFormats } from '../platform/formats.ts'

type Props = {
  readonly slots: readonly FreeSlot[]
  readonly practitioners: readonly Practitioner[]
  /** Whether the names matter: not when one person is asked for. */
  readonly named: boolean
  readonly chosen: LocalDateTime | undefined
  readonly onChoose: (slot: FreeSlot) => void
}

/** Free times, one click each. */
export function SlotButtons({ slots, practitioners, named, chosen, onChoose }: Props) {
  const { t } = useTranslation('scheduling')
  const { time, dayTime, today } = useFormats()
  const nameOf = (slot: FreeSlot) => practitioners.find(({ id }) => id === slot.practitionerId)?.name ?? ''
  return (
    <Group gap={6}>
      {slots.map((slot) => (
        <Button
          key={`${slot.startsAt} ${slot.practitionerId}`}
          variant={slot.startsAt === chosen ? 'light' : 'default'}
          size="compact-md"
          fw={500}
          aria-pressed={slot.startsAt === chosen}
          title={t('booking.with', { name: nameOf(slot) })}
          onClick={() => onChoose(slot)}
        >
          {slot.startsAt.startsWith(today()) ? time(slot.startsAt) : dayTime(slot.startsAt)}
          {named && ` · ${nameOf(slot).split(' ')[0]}`}
        </Button>
      ))}
    </Group>
  )
}
