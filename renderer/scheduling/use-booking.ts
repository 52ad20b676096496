import { type UseFormReturnType, useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClinicId, PractitionerId, ResourceId, Service } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { Appointment, FreeSlot, scheduling } from '../../shared/scheduling.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { type KeptForm, useFormDraft } from '../platform/form-draft.ts'
import { useFormats } from '../platform/formats.ts'
import type { Refused } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { type BookingTime, type BookingValues, chosenOf, type Missing, missingIn } from './booking-values.ts'
import { alternativesIn } from './instead.ts'
import { anyTime, type Narrow, searchOf } from './narrow.ts'
import { rememberBooking } from './remembered-booking.ts'
import type { Wished } from './standing-there.ts'
import { useBookingTime, type When } from './use-booking-time.ts'
import { type DayPlace, nothingOpen } from './use-day-address.ts'
import { useDesk } from './use-desk.ts'
import { type Offer, useOffer } from './use-offer.ts'
import { useTakeBack } from './use-take-back.ts'

export type Booking = Pick<Offer, 'offered' | 'startsAt' | 'time' | 'who' | 'nobody'> & {
  readonly form: UseFormReturnType<BookingValues>
  /** What will be booked: what stands in the form, and the first service until one is picked. */
  readonly values: BookingValues
  readonly kept: KeptForm
  readonly service: Service | undefined
  /** Who is asked for by name; nobody when anybody will do. */
  readonly wanted: PractitionerId | undefined
  /** The length that will be booked: typed, or the service's. */
  readonly length: number
  readonly change: When['change']
  readonly choose: When['choose']
  readonly narrow: Narrow
  readonly setNarrow: (narrow: Narrow) => void
  /** Asked for by name; otherwise one is chosen by itself. */
  readonly room: ResourceId | undefined
  readonly setRoom: (room: ResourceId | undefined) => void
  readonly missing: readonly Missing[]
  /** What would be asked for; nothing while something is missing. */
  readonly request: InputOf<typeof scheduling.bookAppointment> | undefined
  readonly showMissing: () => void
  readonly refusal: Refused | undefined
  /** The time that was refused, as it was asked for. */
  readonly refusedAt: Wished | undefined
  /** What is free instead of the time that was refused. */
  readonly instead: readonly FreeSlot[]
  readonly pending: boolean
  readonly book: () => void
  /** Books at one of the times offered after a refusal. */
  readonly bookAt: (slot: FreeSlot) => void
  /** Books beside what is there already, because somebody said why. */
  readonly overlap: (reason: string) => void
}

export function useBooking(place: DayPlace): Booking {
  const [asked, setAsked] = useState(false)
  const [narrow, setNarrow] = useState(anyTime)
  const { form, values, kept, service } = useBookingForm(place)
  const when = useBookingTime(place)
  const wish = { ...chosenOf({ ...values, ...when }), narrow }
  const { offered, time, startsAt, who, nobody } = useOffer(wish, when, place.today)
  const missing = missingIn({ ...values, ...time }, who)
  const { room } = place
  const { clinic } = useDesk()
  const {
    ask,
    pending,
    refusal,
    asked: refusedAt,
  } = useAsked({ ...values, ...time }, { room, usual: service?.minutes ?? 30 }, useSettled(place, kept))
  return {
    form,
    values,
    kept,
    service,
    wanted: wish.practitionerId,
    length: chosenOf({ ...values, ...time }).minutes ?? service?.minutes ?? 30,
    who,
    nobody,
    offered,
    time,
    startsAt,
    pending,
    refusal,
    refusedAt,
    change: when.change,
    choose: when.choose,
    narrow,
    setNarrow: (next) => {
      setNarrow(next)
      if (searchOf(next)) when.forget()
    },
    room,
    setRoom: (next) => place.go({ room: next }, { replace: true }),
    missing: asked ? missing : [],
    request:
      startsAt && who
        ? requestOf({ ...values, ...time }, { clinicId: clinic.id, startsAt, practitionerId: who, room })
        : undefined,
    showMissing: () => setAsked(true),
    instead: alternativesIn(refusal),
    book: () => {
      setAsked(true)
      if (missing.length === 0 && startsAt && who) ask(startsAt, who)
    },
    bookAt: (slot) => {
      when.choose(slot)
      ask(slot.startsAt, slot.practitionerId)
    },
    overlap: (reason) => {
      if (startsAt && who) ask(startsAt, who, reason)
    },
  }
}

type Settled = {
  readonly clinicId: ClinicId
  readonly startsAt: LocalDateTime
  readonly practitionerId: PractitionerId
  readonly room: ResourceId | undefined
}

function requestOf(values: BookingValues & BookingTime, { room, ...settled }: Settled) {
  const { patientId, serviceId, minutes } = chosenOf(values)
  if (!patientId || !serviceId) return undefined
  const wish = { ...settled, patientId, serviceId, remark: values.remark }
  return { ...wish, ...(minutes && { minutes }), ...(room && { resourceIds: [room] }) }
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
  return { form, kept, values: { ...form.values, serviceId: service?.id ?? '' }, service }
}

function useAsked(
  values: BookingValues & BookingTime,
  { room, usual }: { readonly room: ResourceId | undefined; readonly usual: number },
  onDone: (booked: Appointment, operationId: string) => void,
) {
  const { clinic } = useDesk()
  const [refusal, setRefusal] = useState<Refused>()
  const [wished, setWished] = useState<Wished>()
  const answered = {
    onDone: (booked: Appointment, _: unknown, operationId: string) => onDone(booked, operationId),
    onRefused: (refused: Refused) => setRefusal(refused),
  }
  const plain = useCommand(salus.scheduling.bookAppointment, answered)
  const overlapping = useCommand(salus.scheduling.bookOverlapping, answered)
  const ask = (startsAt: LocalDateTime, practitionerId: PractitionerId, overlapReason?: string) => {
    const wish = requestOf(values, { clinicId: clinic.id, startsAt, practitionerId, room })
    if (!wish) return
    setRefusal(undefined)
    setWished({ ...wish, endsAt: later(startsAt, wish.minutes ?? usual) })
    if (overlapReason === undefined) plain.run(wish)
    else overlapping.run({ ...wish, overlapReason })
  }
  return { ask, pending: plain.pending || overlapping.pending, refusal, asked: wished }
}

function later(startsAt: LocalDateTime, minutes: number): LocalDateTime {
  return Temporal.PlainDateTime.from(startsAt).add({ minutes }).toString().slice(0, 16)
}

/** Booked: said with a way back, remembered for the next one, and shown on the board. */
function useSettled({ go, days }: DayPlace, kept: KeptForm): (booked: Appointment, operationId: string) => void {
  const { t } = useTranslation('scheduling')
  const { dayTime } = useFormats()
  const takeBack = useTakeBack()
  return ({ id, startsAt, serviceId, practitionerId }, operationId) => {
    kept.drop()
    rememberBooking({ serviceId, practitionerId })
    const undo = () => {
      takeBack(operationId, id)
      go({ visit: undefined }, { replace: true }) // it never was
    }
    say(t('said.booked', { at: dayTime(startsAt) }), { undo, about: id })
    const day = startsAt.slice(0, 10)
    go({ ...nothingOpen, visit: id, ...(!days.includes(day) && { date: day }) })
  }
}
