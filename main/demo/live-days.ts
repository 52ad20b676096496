import type { ClinicId, Service } from '../../shared/clinics.ts'
import type { PatientId } from '../../shared/patients.ts'
import { addDays, type LocalDate } from '../../shared/platform/local-time.ts'
import { findPractitioners } from '../clinics/practitioner-repository.ts'
import { findServices } from '../clinics/service-repository.ts'
import type { Working } from '../platform/work.ts'
import type { Chance } from './chance.ts'
import { planDay } from './day-plan.ts'
import { type Desk, type Lived, liveVisit } from './live-visit.ts'
import { services } from './premises.ts'

type Stretch = Pick<Desk, 'receptionist' | 'author' | 'authorOf' | 'brief'> & {
  readonly clinicId: ClinicId
  readonly patients: readonly PatientId[]
  readonly from: LocalDate
  readonly to: LocalDate
  /** Per cent of the slots that are taken. */
  readonly busyOn: (date: LocalDate) => number
}

/** Day after day from `from` until before `to`, so that invoices are numbered in the order of their dates. */
export async function liveDays(work: Working<string>, lucky: Chance, stretch: Stretch): Promise<Lived> {
  const { clinicId, patients, from, to, busyOn, ...people } = stretch
  const practitioners = await findPractitioners(work.reads, clinicId)
  const offered = await findServices(work.reads, clinicId)
  const isUsual = ({ name }: Service) => name === services[0].name
  const [service, ...others] = [...offered.filter(isUsual), ...offered.filter((other) => !isUsual(other))]
  const desk: Desk = { work, chance: lucky, clinicId, ...people, lived: { appointments: 0, notes: 0, invoices: 0 } }
  if (!service) return desk.lived
  const staffing = { clinicId, practitioners, services: [service, ...others] as const, patients }
  for (let date = from; date < to; date = addDays(date, 1))
    for (const visit of planDay(lucky, date, staffing, busyOn(date))) await liveVisit(desk, visit)
  return desk.lived
}
