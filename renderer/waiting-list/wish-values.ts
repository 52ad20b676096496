import { PractitionerId, ServiceId } from '../../shared/clinics.ts'
import { PatientId } from '../../shared/patients.ts'
import type { Urgency, Wish } from '../../shared/waiting-list.ts'
import { typedTime } from '../scheduling/slots.ts'

/** As it is picked and typed. */
export type WishValues = {
  readonly patientId: string
  readonly newPatient: string
  readonly serviceId: string
  readonly practitionerIds: string[]
  readonly weekdays: string[]
  readonly fromTime: string
  readonly toTime: string
  readonly urgency: Urgency
  readonly until: string
  readonly remark: string
}

export const blankWish: WishValues = {
  patientId: '',
  newPatient: '',
  serviceId: '',
  practitionerIds: [],
  weekdays: [],
  fromTime: '',
  toTime: '',
  urgency: 'normal',
  until: '',
  remark: '',
}

export function wishValues(wish: Wish): WishValues {
  return {
    ...wish,
    newPatient: '',
    practitionerIds: [...wish.practitionerIds],
    weekdays: wish.weekdays.map(String),
    fromTime: wish.fromTime ?? '',
    toTime: wish.toTime ?? '',
    until: wish.until ?? '',
    remark: wish.remark ?? '',
  }
}

export type WishWrong = 'patientId' | 'serviceId' | 'fromTime' | 'toTime' | 'order'

/** What stands in the way of saving, beside the field it is about. */
export function wrongIn({ patientId, serviceId, fromTime, toTime }: WishValues): WishWrong[] {
  const [from, to] = [typedTime(fromTime), typedTime(toTime)]
  const wrong: (WishWrong | false)[] = [
    !PatientId.safeParse(patientId).success && 'patientId',
    !ServiceId.safeParse(serviceId).success && 'serviceId',
    fromTime !== '' && from === undefined && 'fromTime',
    toTime !== '' && to === undefined && 'toTime',
    from !== undefined && to !== undefined && from >= to && 'order',
  ]
  return wrong.filter((one) => one !== false)
}

/** As the commands want it. Nothing typed means any. */
export function wishFrom(values: WishValues) {
  return {
    patientId: PatientId.parse(values.patientId),
    serviceId: ServiceId.parse(values.serviceId),
    practitionerIds: values.practitionerIds.map((id) => PractitionerId.parse(id)),
    weekdays: values.weekdays.map(Number).sort((a, b) => a - b),
    fromTime: typedTime(values.fromTime) ?? null,
    toTime: typedTime(values.toTime) ?? null,
    urgency: values.urgency,
    until: values.until || null,
    remark: values.remark,
  }
}

export function toggled(days: readonly string[], day: string): string[] {
  return days.includes(day) ? days.filter((each) => each !== day) : [...days, day].sort()
}
