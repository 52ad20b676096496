import { PractitionerId, ServiceId } from '../../shared/clinics.ts'
import { PatientId } from '../../shared/patients.ts'
import { LocalDate, type LocalDateTime } from '../../shared/platform/local-time.ts'
import { typedTime } from './slots.ts'

/** For whom and what, as picked and typed; kept as a draft. */
export type BookingValues = {
  readonly patientId: string
  /** What was typed of somebody who is being registered just now. */
  readonly newPatient: string
  readonly serviceId: string
  readonly remark: string
}

/** When and with whom, as typed and picked. An empty practitioner means anybody free. */
export type BookingTime = {
  readonly practitionerId: string
  readonly date: string
  readonly time: string
  readonly minutes: string
}
export type Chosen = {
  readonly patientId: PatientId | undefined
  readonly serviceId: ServiceId | undefined
  readonly practitionerId: PractitionerId | undefined
  readonly startsAt: LocalDateTime | undefined
  readonly minutes: number | undefined
}

const lengths = { least: 5, most: 720 }

export function chosenOf(values: BookingValues & BookingTime): Chosen {
  return {
    patientId: PatientId.safeParse(values.patientId).data,
    serviceId: ServiceId.safeParse(values.serviceId).data,
    practitionerId: PractitionerId.safeParse(values.practitionerId).data,
    startsAt: startOf(values),
    minutes: lengthIn(values.minutes),
  }
}

export function startOf({ date, time }: Pick<BookingTime, 'date' | 'time'>): LocalDateTime | undefined {
  const day = LocalDate.safeParse(date).data
  const clock = typedTime(time)
  return day && clock && `${day}T${clock}`
}

function lengthIn(text: string): number | undefined {
  const minutes = Number(text)
  return Number.isInteger(minutes) && minutes >= lengths.least && minutes <= lengths.most ? minutes : undefined
}

export type Missing = 'patient' | 'service' | 'practitioner' | 'time' | 'length'

/** What the booking still lacks, in the order of the panel. `who` sees the patient: picked, or free at that time. */
export function missingIn(values: BookingValues & BookingTime, who: PractitionerId | undefined): Missing[] {
  const chosen = chosenOf(values)
  const missing: (Missing | false)[] = [
    !chosen.patientId && 'patient',
    !chosen.serviceId && 'service',
    !chosen.startsAt && 'time',
    values.minutes !== '' && chosen.minutes === undefined && 'length',
    chosen.startsAt !== undefined && who === undefined && 'practitioner',
  ]
  return missing.filter((name) => name !== false)
}
