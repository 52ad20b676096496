import { type UseFormReturnType, useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PractitionerId } from '../../shared/clinics.ts'
import type { Appointment, FreeSlot } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { type KeptForm, useFormDraft } from '../platform/form-draft.ts'
import { useFormats } from '../platform/formats.ts'
import type { Refused } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { type BookingTime, type BookingValues, chosenOf, type Missing, missingIn } from './booking-values.ts'
import { lastBooking, rememberBooking } from './remembered-booking.ts'
import { alternatives, freeAt, nearestSlots } from './slots.ts'
import { useBookingTime, type When } from './use-booking-time.ts'
import { type DayPlace, nothingOpen } from './use-day-address.ts'
import { useFreeSlots } from './use-free-slots.ts'

const offeredAtOnce = 3

export type Booking = {
  readonly form: UseFormReturnType<BookingValues>
  readonly kept: KeptForm
  readonly when: When
  /** The nearest free times, nothing while they are looked for. */
  readonly offered: readonly FreeSlot[] | undefined
  readonly who: PractitionerId | undefined
  readonly missing: readonly Missing[]
  readonly refusal: Refused | undefined
  readonly instead: readonly FreeSlot[]
  readonly pending: boolean
  readonly book: () => void
  /** Books at one of the times offered after a refusal. */
  readonly bookAt: (slot: FreeSlot) => void
}

export function useBooking(place: DayPlace): Booking {
  const { clinic } = useSession()
  const [asked, setAsked] = useState(false)
  const form = useForm<BookingValues>({
    initialValues: {
      patientId: place.patient ?? '',
      newPatient: '',
      serviceId: place.service ?? lastBooking().serviceId,
      remark: '',
    },
  })
  const kept = useFormDraft('booking', form)
  const when = useBookingTime(place)
  const { serviceId, practitionerId, patientId } = chosenOf({ ...form.values, ...when })
  const slots = useFreeSlots({ serviceId, practitionerId, from: when.around?.slice(0, 10) ?? place.today })
  const offered =
    slots &&
    (when.around ? nearestSlots(slots, when.around, offeredAtOnce, practitionerId) : slots.slice(0, offeredAtOnce))
  const first = when.time === '' && !when.around ? offered?.[0] : undefined
  const time: BookingTime = first
    ? { ...when, date: first.startsAt.slice(0, 10), time: first.startsAt.slice(11) }
    : when
  const who = practitionerId ?? (slots && freeAt(slots, startIn(time)))
  const missing = missingIn({ ...form.values, ...time }, who)
  const { run, pending, refusal, reset } = useCommand(salus.scheduling.bookAppointment)
  const settle = useSettled(place, kept)

  const ask = (at: string, practitioner: PractitionerId | undefined) => {
    if (!patientId || !serviceId || !practitioner) return
    const { minutes } = chosenOf({ ...form.values, ...time })
    const { remark } = form.values
    const wish = { clinicId: clinic.id, practitionerId: practitioner, patientId, serviceId, startsAt: at, remark }
    run({ ...wish, ...(minutes && { minutes }) }, { onDone: settle })
  }
  return {
    form,
    kept,
    when: { ...when, ...time, startsAt: startIn(time) || undefined },
    offered,
    who,
    missing: asked ? missing : [],
    refusal,
    instead:
      refusal && who && slots
        ? alternatives(slots, { startsAt: startIn(time), practitionerId: who }, offeredAtOnce)
        : [],
    pending,
    book: () => {
      setAsked(true)
      if (missing.length === 0) ask(startIn(time), who)
    },
    bookAt: (slot) => {
      reset()
      when.choose(slot)
      ask(slot.startsAt, slot.practitionerId)
    },
  }
}

function startIn(time: BookingTime): string {
  return chosenOf({ patientId: '', newPatient: '', serviceId: '', remark: '', ...time }).startsAt ?? ''
}

/** Booked: said with a way back, remembered for the next one, and shown on the board. */
function useSettled({ go, days }: DayPlace, kept: KeptForm): (booked: Appointment) => void {
  const { t } = useTranslation('scheduling')
  const { dayTime } = useFormats()
  const { run: cancel } = useCommand(salus.scheduling.cancelAppointment)
  return ({ id, version, startsAt, serviceId, practitionerId }) => {
    kept.drop()
    rememberBooking({ serviceId, practitionerId })
    const undo = () => cancel({ id, version, reason: t('cancel.reasons.mistake') })
    say(t('said.booked', { at: dayTime(startsAt) }), { undo })
    const day = startsAt.slice(0, 10)
    go({ ...nothingOpen, visit: id, ...(!days.includes(day) && { date: day }) })
  }
}
