import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconCalendarWeek, IconFilter } from '@tabler/icons-react'
import { type FocusEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResourceId } from '../../shared/clinics.ts'
import { useFormats } from '../platform/formats.ts'
import { BookingGapWords } from './booking-gap.tsx'
import { anyTime, searchOf } from './narrow.ts'
import { NarrowFields } from './narrow-fields.tsx'
import { SlotButtons } from './slot-buttons.tsx'
import { TimeFields } from './time-fields.tsx'
import type { Booking } from './use-booking.ts'
import type { Day } from './use-day.ts'
import { useDesk } from './use-desk.ts'
import { WeekGrid } from './week-grid.tsx'

/** A name is typed over the one that stands there, and the first that fits is taken. */
const typedInto = {
  searchable: true,
  selectFirstOptionOnChange: true,
  allowDeselect: false,
  onFocus: (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
} as const

/** Service, practitioner, room, and a time: the next free ones are offered at once. */
export function BookingFields({ booking, day }: { readonly booking: Booking; readonly day: Day }) {
  const { t } = useTranslation('scheduling')
  const { duration } = useFormats()
  const { services, practitioners } = useDesk()
  const { form, values, time, missing } = booking
  return (
    <Stack gap="md">
      <Select
        {...typedInto}
        label={t('booking.service')}
        data={services.map(({ id, name, minutes }) => ({ value: id, label: `${name} · ${duration(minutes)}` }))}
        nothingFoundMessage={t('booking.noServices')}
        error={missing.includes('service') && t('booking.serviceNeeded')}
        {...form.getInputProps('serviceId')}
        value={values.serviceId || null}
      />
      <Select
        {...typedInto}
        label={t('booking.practitioner')}
        data={[
          { value: 'anybody', label: t('booking.anybody') },
          ...practitioners.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={time.practitionerId || 'anybody'}
        onChange={(id) => booking.change({ practitionerId: id === 'anybody' ? '' : (id ?? '') })}
        error={missing.includes('practitioner') && t('booking.practitionerNeeded')}
      />
      <FreeTimes booking={booking} />
      <TimeFields {...time} missing={missing} usual={booking.service?.minutes} onChange={booking.change} />
      <BookingGapWords booking={booking} day={day} />
      <RoomField booking={booking} />
      <TextInput label={t('booking.remark')} maxLength={300} autoComplete="off" {...form.getInputProps('remark')} />
    </Stack>
  )
}

function FreeTimes({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('scheduling')
  const { practitioners } = useDesk()
  const [narrowing, setNarrowing] = useState(false)
  const [week, setWeek] = useState(false)
  const { startsAt, narrow, setNarrow, offered } = booking
  const leave = () => {
    setNarrowing(!narrowing)
    if (narrowing) setNarrow(anyTime)
  }
  return (
    <section aria-label={t('booking.when')}>
      <Group justify="space-between" mb={6} wrap="nowrap">
        <Text size="sm" fw={500}>
          {t('booking.when')}
        </Text>
        <Group gap={2} wrap="nowrap">
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconFilter size={13} aria-hidden />}
            aria-expanded={narrowing}
            onClick={leave}
          >
            {t('narrow.open')}
          </Button>
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconCalendarWeek size={13} aria-hidden />}
            aria-haspopup="dialog"
            onClick={() => setWeek(true)}
          >
            {t('weekGrid.open')}
          </Button>
        </Group>
      </Group>
      <Stack gap={8}>
        {narrowing && <NarrowFields narrow={narrow} onChange={setNarrow} />}
        {offered?.length === 0 && (
          <Text c="dimmed" size="sm">
            {t(searchOf(narrow) ? 'narrow.none' : 'booking.noSlots')}
          </Text>
        )}
        <SlotButtons
          slots={offered ?? []}
          practitioners={practitioners}
          whose={booking.wanted}
          chosen={startsAt}
          onChoose={booking.choose}
        />
      </Stack>
      {week && <WeekGrid booking={booking} onClose={() => setWeek(false)} />}
    </section>
  )
}

/** Where the service needs a room, one is chosen by itself; whoever wants another names it. */
function RoomField({ booking: { service, room, setRoom } }: { readonly booking: Booking }) {
  const { t } = useTranslation('scheduling')
  const { pieces } = useDesk()
  const needed = service?.requires ?? []
  const choice = pieces.filter(({ active, kindId }) => active && (needed.length === 0 || needed.includes(kindId)))
  const chosen = pieces.find(({ id }) => id === room)
  if (choice.length === 0 || (needed.length === 0 && !chosen)) return null
  const listed = chosen && !choice.includes(chosen) ? [chosen, ...choice] : choice
  return (
    <Select
      label={t('booking.room')}
      data={[
        { value: 'any', label: t(needed.length > 0 ? 'booking.anyRoom' : 'columns.none') },
        ...listed.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={room ?? 'any'}
      onChange={(id) => setRoom(id === 'any' || id === null ? undefined : (id as ResourceId))}
    />
  )
}
