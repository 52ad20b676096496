import { Button, Stack, Text } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppointmentId } from '../../shared/scheduling.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { RestoredNotice } from '../components/restored-notice.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { useFormats } from '../platform/formats.ts'
import { RepeatButtonWords, RepeatSection } from '../series/repeat-section.tsx'
import { useRepeat } from '../series/use-repeat.ts'
import { PutOnWaitingList, wishOfBooking } from '../waiting-list/put-on-waiting-list.tsx'
import { WishPanel } from '../waiting-list/wish-panel.tsx'
import { BookingFields } from './booking-fields.tsx'
import { WhoWaits } from './booking-gap.tsx'
import { BookingPatient } from './booking-patient.tsx'
import { OverlapOnPurpose } from './overlap-on-purpose.tsx'
import type { Plan } from './plan.ts'
import { SlotButtons } from './slot-buttons.tsx'
import { type Booking, useBooking } from './use-booking.ts'
import type { Day } from './use-day.ts'
import { type DayPlace, nothingOpen } from './use-day-address.ts'
import { useDesk } from './use-desk.ts'
import { WhoIsThere } from './who-is-there.tsx'

type Props = {
  readonly place: DayPlace
  readonly day: Day
  /** What is being booked, for the board to show; nothing when the panel closes. */
  readonly onPlan: (plan: Plan | undefined) => void
  readonly onClose: () => void
}

/** Patient, service and practitioner, and a time: the first free one is there already, so Enter books. */
export function BookingPanel({ place, day, onPlan, onClose }: Props) {
  const { t } = useTranslation('scheduling')
  const { dayTime } = useFormats()
  const formId = useId()
  const booking = useBooking(place)
  const { startsAt, who, length, room } = booking
  const repeat = useRepeat(booking, place)
  const repeats = repeat.values !== undefined
  const [wishing, setWishing] = useState(false)
  useEffect(() => {
    onPlan(startsAt ? { startsAt, minutes: length, practitionerId: who, resourceId: room } : undefined)
    return () => onPlan(undefined)
  }, [onPlan, startsAt, length, who, room])
  const { restored } = booking.kept
  useEffect(() => {
    // The field that had the focus gave way to the patient of the draft.
    if (restored && document.activeElement === document.body) document.getElementById(`${formId}-book`)?.focus()
  }, [restored, formId])
  const showBooked = (id: string) => place.go({ ...nothingOpen, visit: AppointmentId.parse(id) })
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    if (repeats) repeat.book()
    else booking.book()
    if (booking.values.patientId === '') {
      // Where somebody is still to be picked or registered, also when it was scrolled out of sight.
      const panel = document.getElementById(formId)?.closest('aside')
      requestAnimationFrame(() => panel?.querySelector<HTMLElement>('[data-autofocus]')?.focus())
    }
  }
  if (wishing) return <WishPanel initial={wishOfBooking(booking)} onDone={() => setWishing(false)} />
  return (
    <SidePanel
      title={t('booking.title')}
      onClose={onClose}
      takesFocus
      width={repeats ? 620 : 380}
      footer={
        <Stack gap="sm">
          {repeats ? <RefusalNotice refusal={repeat.refusal} /> : <Refused booking={booking} />}
          <Button
            type="submit"
            form={formId}
            id={`${formId}-book`}
            fullWidth
            loading={booking.pending || repeat.pending}
            rightSection={<KeyHint keys="Enter" />}
          >
            {repeats ? (
              <RepeatButtonWords repeat={repeat} />
            ) : startsAt ? (
              t('booking.book', { at: dayTime(startsAt) })
            ) : (
              t('booking.bookPlain')
            )}
          </Button>
        </Stack>
      }
    >
      <Stack gap="md">
        <RestoredNotice kept={booking.kept} />
        <BookingPatient booking={booking} onChosen={() => document.getElementById(`${formId}-book`)?.focus()} />
        {place.book !== 'new' && booking.values.patientId === '' && (
          <WhoWaits booking={booking} day={day} onBooked={showBooked} />
        )}
        <form id={formId} onSubmit={submit} noValidate>
          <BookingFields booking={booking} day={day} />
        </form>
        <RepeatSection booking={booking} repeat={repeat} />
        {!repeats && <PutOnWaitingList onOpen={() => setWishing(true)} />}
      </Stack>
    </SidePanel>
  )
}

/** Why not, and what is free instead: one click books it. Beside the button, so that it is seen. */
function Refused({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('scheduling')
  const { practitioners } = useDesk()
  return (
    <RefusalNotice refusal={booking.refusal}>
      {booking.refusal && booking.refusedAt && <WhoIsThere refusal={booking.refusal} wished={booking.refusedAt} />}
      {booking.instead.length > 0 && (
        <Stack gap={6} mt={6}>
          <Text size="sm">{t('booking.instead')}</Text>
          <SlotButtons
            slots={booking.instead}
            practitioners={practitioners}
            whose={booking.wanted}
            chosen={undefined}
            onChoose={booking.bookAt}
          />
        </Stack>
      )}
      {booking.refusal && (
        <OverlapOnPurpose refusal={booking.refusal} pending={booking.pending} onOverlap={booking.overlap} />
      )}
    </RefusalNotice>
  )
}
