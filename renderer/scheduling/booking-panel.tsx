import { Button, Select, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../components/key-hint.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { RestoredNotice } from '../components/restored-notice.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { useFormats } from '../platform/formats.ts'
import { BookingPatient } from './booking-patient.tsx'
import type { Plan } from './plan.ts'
import { SlotButtons } from './slot-buttons.tsx'
import { TimeFields } from './time-fields.tsx'
import { type Booking, useBooking } from './use-booking.ts'
import type { DayPlace } from './use-day-address.ts'
import { useDesk } from './use-desk.ts'

type Props = {
  readonly place: DayPlace
  /** What is being booked, for the board to show; nothing when the panel closes. */
  readonly onPlan: (plan: Plan | undefined) => void
  readonly onClose: () => void
}

/** Patient, service and practitioner, and a time: the first free one is there already, so Enter books. */
export function BookingPanel({ place, onPlan, onClose }: Props) {
  const { t } = useTranslation('scheduling')
  const { dayTime } = useFormats()
  const formId = useId()
  const booking = useBooking(place)
  const { startsAt, who, length } = booking
  useEffect(() => {
    onPlan(startsAt ? { startsAt, minutes: length, practitionerId: who } : undefined)
    return () => onPlan(undefined)
  }, [onPlan, startsAt, length, who])
  const { restored } = booking.kept
  useEffect(() => {
    // The field that had the focus gave way to the patient of the draft.
    if (restored && document.activeElement === document.body) document.getElementById(`${formId}-book`)?.focus()
  }, [restored, formId])
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    booking.book()
  }
  return (
    <SidePanel
      title={t('booking.title')}
      onClose={onClose}
      takesFocus
      footer={
        <Stack gap="sm">
          <Refused booking={booking} />
          <Button
            type="submit"
            form={formId}
            id={`${formId}-book`}
            fullWidth
            loading={booking.pending}
            rightSection={<KeyHint keys="Enter" />}
          >
            {startsAt ? t('booking.book', { at: dayTime(startsAt) }) : t('booking.bookPlain')}
          </Button>
        </Stack>
      }
    >
      <Stack gap="md">
        <RestoredNotice kept={booking.kept} />
        <BookingPatient booking={booking} onChosen={() => document.getElementById(`${formId}-book`)?.focus()} />
        <form id={formId} onSubmit={submit} noValidate>
          <BookingFields booking={booking} />
        </form>
      </Stack>
    </SidePanel>
  )
}

function BookingFields({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('scheduling')
  const { services, practitioners } = useDesk()
  const { form, values, time, startsAt, missing } = booking
  const named = time.practitionerId === ''
  return (
    <Stack gap="md">
      <Select
        label={t('booking.service')}
        data={services.map(({ id, name, minutes }) => ({ value: id, label: `${name} · ${minutes} min` }))}
        nothingFoundMessage={t('booking.noServices')}
        error={missing.includes('service') && t('booking.serviceNeeded')}
        {...form.getInputProps('serviceId')}
        value={values.serviceId || null}
      />
      <Select
        label={t('booking.practitioner')}
        data={[
          { value: 'anybody', label: t('booking.anybody') },
          ...practitioners.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={time.practitionerId || 'anybody'}
        onChange={(id) => booking.change({ practitionerId: id === 'anybody' ? '' : (id ?? '') })}
        error={missing.includes('practitioner') && t('booking.practitionerNeeded')}
      />
      <section aria-label={t('booking.when')}>
        <Text size="sm" fw={500} mb={6}>
          {t('booking.when')}
        </Text>
        {booking.offered?.length === 0 && <Text c="dimmed">{t('booking.noSlots')}</Text>}
        <SlotButtons
          slots={booking.offered ?? []}
          practitioners={practitioners}
          named={named}
          chosen={startsAt}
          onChoose={booking.choose}
        />
      </section>
      <TimeFields {...time} missing={missing} usual={booking.usual} onChange={booking.change} />
      <TextInput label={t('booking.remark')} maxLength={300} autoComplete="off" {...form.getInputProps('remark')} />
    </Stack>
  )
}

/** Why not, and what is free instead: one click books it. Beside the button, so that it is seen. */
function Refused({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('scheduling')
  const { practitioners } = useDesk()
  return (
    <RefusalNotice refusal={booking.refusal}>
      {booking.instead.length > 0 && (
        <Stack gap={6} mt={6}>
          <Text size="sm">{t('booking.instead')}</Text>
          <SlotButtons
            slots={booking.instead}
            practitioners={practitioners}
            named={booking.time.practitionerId === ''}
            chosen={undefined}
            onChoose={booking.bookAt}
          />
        </Stack>
      )}
    </RefusalNotice>
  )
}
