import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesBetween } from '../../shared/platform/local-time.ts'
import type { CalendarEntry, FreeSlot } from '../../shared/scheduling.ts'
import { useFormats } from '../platform/formats.ts'
import { type BookingTime, chosenOf } from './booking-values.ts'
import { InlineAct } from './inline-act.tsx'
import { SettleMove } from './settle-move.tsx'
import { SlotButtons } from './slot-buttons.tsx'
import { TimeFields } from './time-fields.tsx'
import type { DayPlace } from './use-day-address.ts'
import { useDesk } from './use-desk.ts'
import { useFreeSlots } from './use-free-slots.ts'
import { type RefusedMove, useMoveVisit } from './use-move-visit.ts'

type Props = { readonly visit: CalendarEntry; readonly place: DayPlace; readonly onDone: () => void }

/** Another time: the next free ones of the same practitioner, or any that is typed. */
export function RescheduleVisit({ visit, place, onDone }: Props) {
  const { t } = useTranslation('scheduling')
  const { dayTime, today } = useFormats()
  const { practitioners } = useDesk()
  const [opened] = useState(visit) // what another desk changes meanwhile is shown before anything is lost
  const [refused, setRefused] = useState<RefusedMove>()
  const move = useMoveVisit(setRefused)
  const [time, setTime] = useState<BookingTime>(() => timeOf(visit))
  const [asked, setAsked] = useState(false)
  const { serviceId, practitionerId } = visit
  const { startsAt, minutes } = chosenOf({ patientId: '', newPatient: '', serviceId: '', remark: '', ...time })
  const usual = minutesBetween(visit.startsAtUtc, visit.endsAtUtc)
  const slots = useFreeSlots({ serviceId, practitionerId, minutes: minutes ?? usual, from: today() })

  const submit = () => {
    setAsked(true)
    if (!startsAt) return
    const day = startsAt.slice(0, 10)
    const endsAt = Temporal.PlainDateTime.from(startsAt)
      .add({ minutes: minutes ?? usual })
      .toString()
      .slice(0, 16)
    setRefused(undefined)
    move(opened, { startsAt, endsAt, practitionerId, minutes }, () => done(day))
  }
  const done = (day: string) => {
    onDone()
    if (!place.days.includes(day)) place.go({ date: day }, { replace: true })
  }
  const choose = (slot: FreeSlot) =>
    setTime({ ...time, date: slot.startsAt.slice(0, 10), time: slot.startsAt.slice(11) })
  return (
    <InlineAct title={t('reschedule.title')} onSubmit={submit} onLeave={onDone}>
      <Text size="sm" c="dimmed">
        {t('reschedule.next')}
      </Text>
      <SlotButtons
        slots={slots?.slice(0, 3) ?? []}
        practitioners={practitioners}
        whose={practitionerId}
        chosen={startsAt}
        onChoose={choose}
      />
      <TimeFields
        {...time}
        missing={asked && !startsAt ? ['time'] : []}
        usual={usual}
        onChange={(patch) => setTime({ ...time, ...patch })}
      />
      {refused && (
        <SettleMove refused={refused} onMove={move} onDone={() => done(startsAt?.slice(0, 10) ?? place.date)} />
      )}
      <Group justify="flex-end" gap="sm" wrap="nowrap">
        <Button variant="default" size="compact-md" onClick={onDone}>
          {t('reschedule.leave')}
        </Button>
        <Button
          type="submit"
          size="compact-md"
          disabled={!startsAt || (startsAt === visit.startsAt && (minutes ?? usual) === usual)}
        >
          {startsAt ? t('reschedule.decide', { at: dayTime(startsAt) }) : t('steps.reschedule')}
        </Button>
      </Group>
    </InlineAct>
  )
}

function timeOf({ startsAt, practitionerId }: CalendarEntry): BookingTime {
  return { practitionerId, date: startsAt.slice(0, 10), time: startsAt.slice(11), minutes: '' }
}
