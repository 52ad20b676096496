import { type UseFormReturnType, useForm } from '@mantine/form'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PractitionerId } from '../../shared/clinics.ts'
import { PatientId } from '../../shared/patients.ts'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { Appointment, FreeSlot } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { type KeptForm, useFormDraft } from '../platform/form-draft.ts'
import { useFormats } from '../platform/formats.ts'
import type { Refused } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { type BookingTime, type BookingValues, chosenOf, type Missing, missingIn } from './booking-values.ts'
import { rememberBooking } from './remembered-booking.ts'
import { alternatives, besides } from './slots.ts'
import { useBookingTime, type When } from './use-booking-time.ts'
import { type DayPlace, nothingOpen } from './use-day-address.ts'
import { useDesk } from './use-desk.ts'
import { type Offer, offeredAtOnce, useOffer } from './use-offer.ts'

export type Booking = Pick<Offer, 'offered' | 'startsAt' | 'time' | 'who'> & {
  readonly form: UseFormReturnType<BookingValues>
  /** What will be booked: what stands in the form, and the first service until one is picked. */
  readonly values: BookingValues
  readonly kept: KeptForm
  /** The length of the service, and the one that was typed instead. */
  readonly usual: number | undefined
  readonly length: number
  readonly change: When['change']
  readonly choose: When['choose']
  readonly missing: readonly Missing[]
  readonly refusal: Refused | undefined
  /** What is free instead of the time that was refused. */
  readonly instead: readonly FreeSlot[]
  readonly pending: boolean
  readonly book: () => void
  /** Books at one of the times offered after a refusal. */
  readonly bookAt: (slot: FreeSlot) => void
}

export function useBooking(place: DayPlace): Booking {
  const [asked, setAsked] = useState(false)
  const { form, values, kept, usual } = useBookingForm(place)
  const when = useBookingTime(place)
  const { offered, slots, time, startsAt, who } = useOffer(chosenOf({ ...values, ...when }), when, place.today)
  const missing = missingIn({ ...values, ...time }, who)
  const { ask, pending, refusal } = useAsked({ ...values, ...time }, useSettled(place, kept))
  const free = useStillFree(slots, values, refusal)
  return {
    form,
    values,
    kept,
    usual,
    length: chosenOf({ ...values, ...time }).minutes ?? usual ?? 30,
    who,
    offered,
    time,
    startsAt,
    pending,
    refusal,
    change: when.change,
    choose: when.choose,
    missing: asked ? missing : [],
    instead: refusal && who && startsAt ? alternatives(free, { startsAt, practitionerId: who }, offeredAtOnce) : [],
    book: () => {
      setAsked(true)
      if (missing.length === 0 && startsAt && who) ask(startsAt, who)
    },
    bookAt: (slot) => {
      when.choose(slot)
      ask(slot.startsAt, slot.practitionerId)
    },
  }
}

function useBookingForm({ patient, service: wished }: DayPlace) {
  const { services, usualService } = useDesk()
  const form = useForm<BookingValues>({
    initialValues: {
      patientId: patient ?? '',
      newPatient: '',
      serviceId: wished ?? '',
      remark: '',
    },
  })
  const kept = useFormDraft(patient ? `booking:${patient}` : 'booking', form)
  const service = services.find(({ id }) => id === form.values.serviceId) ?? usualService
  return { form, kept, values: { ...form.values, serviceId: service?.id ?? '' }, usual: service?.minutes }
}

function useAsked(values: BookingValues & BookingTime, onDone: (booked: Appointment) => void) {
  const { clinic } = useSession()
  const { run, pending, refusal } = useCommand(salus.scheduling.bookAppointment, { onDone })
  const ask = (startsAt: LocalDateTime, practitionerId: PractitionerId) => {
    const { patientId, serviceId, minutes } = chosenOf(values)
    if (!patientId || !serviceId) return
    const wish = { clinicId: clinic.id, practitionerId, patientId, serviceId, startsAt, remark: values.remark }
    run({ ...wish, ...(minutes && { minutes }) })
  }
  return { ask, pending, refusal }
}

/** Where the patient is busy elsewhere, a free practitioner is not enough. */
function useStillFree(slots: readonly FreeSlot[], values: BookingValues, refusal: Refused | undefined) {
  const patientId = PatientId.safeParse(values.patientId).data
  const input = patientId ? { patientId, limit: 50 } : skipToken
  const { data } = useQuery(
    salus.scheduling.listPatientAppointments.queryOptions({ input, enabled: refusal?.code === 'patient-busy' }),
  )
  return refusal?.code === 'patient-busy' ? besides(slots, data?.items ?? []) : slots
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
    say(t('said.booked', { at: dayTime(startsAt) }), { undo, about: id })
    const day = startsAt.slice(0, 10)
    go({ ...nothingOpen, visit: id, ...(!days.includes(day) && { date: day }) })
  }
}
