import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Practitioner, PractitionerId } from '../../shared/clinics.ts'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { useFormats } from '../platform/formats.ts'
import { sentence } from './column-words.ts'
import look from './slot-buttons.module.css'
import { daysOf } from './slots.ts'

type Props = {
  readonly slots: readonly FreeSlot[]
  readonly practitioners: readonly Practitioner[]
  /** Who is asked for: as long as all of it is theirs, their name need not be said. */
  readonly whose: PractitionerId | undefined
  readonly chosen: LocalDateTime | undefined
  readonly onChoose: (slot: FreeSlot) => void
}

/** Free times by day, one click each. */
export function SlotButtons({ slots, practitioners, whose, chosen, onChoose }: Props) {
  const { t } = useTranslation('scheduling')
  const { time, dayTime, nearDay } = useFormats()
  const named = slots.some(({ practitionerId }) => practitionerId !== whose)
  const nameOf = (slot: FreeSlot) => practitioners.find(({ id }) => id === slot.practitionerId)?.name ?? ''
  return daysOf(slots).map(([day, times]) => (
    <section key={day} className={look.day} aria-label={sentence(nearDay(day))}>
      <span className={look.date} aria-hidden>
        {sentence(nearDay(day))}
      </span>
      {times.map((slot) => (
        <Button
          key={`${slot.startsAt} ${slot.practitionerId}`}
          variant={slot.startsAt === chosen ? 'light' : 'default'}
          size="compact-sm"
          fw={500}
          aria-pressed={slot.startsAt === chosen}
          title={`${dayTime(slot.startsAt)} ${t('booking.with', { name: nameOf(slot) })}`}
          onClick={() => onChoose(slot)}
        >
          {time(slot.startsAt)}
          {named && <span className={look.who}>{nameOf(slot)}</span>}
        </Button>
      ))}
    </section>
  ))
}
