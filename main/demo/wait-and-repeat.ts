import type { Clinic } from '../../shared/clinics.ts'
import type { PatientId } from '../../shared/patients.ts'
import { addDays, type LocalDate, weekdayOf } from '../../shared/platform/local-time.ts'
import type { Urgency } from '../../shared/waiting-list.ts'
import { findPractitioners } from '../clinics/practitioner-repository.ts'
import { findServices } from '../clinics/service-repository.ts'
import type { Actor, Working } from '../platform/work.ts'
import { createSeries } from '../series/create-series.ts'
import { addWish } from '../waiting-list/add-wish.ts'
import type { Chance } from './chance.ts'
import { practitioners, services } from './premises.ts'

type Waiting = {
  readonly urgency: Urgency
  readonly weekdays: readonly number[]
  readonly fromTime: string | null
  readonly toTime: string | null
  readonly daysAgo: number
  readonly remark: string | null
}

const waiting: readonly Waiting[] = [
  { urgency: 'high', weekdays: [], fromTime: null, toTime: null, daysAgo: 2, remark: 'Dolor agudo, viene cuando sea' },
  { urgency: 'normal', weekdays: [2, 4], fromTime: '15:00', toTime: null, daysAgo: 12, remark: null },
  { urgency: 'normal', weekdays: [], fromTime: '08:00', toTime: '11:00', daysAgo: 6, remark: 'Antes del trabajo' },
  { urgency: 'low', weekdays: [1, 3, 5], fromTime: null, toTime: null, daysAgo: 20, remark: null },
]

type Desk = { readonly clinic: Clinic; readonly receptionist: Actor; readonly patients: readonly PatientId[] }

/** Some would come sooner than their turn, and one comes every week. */
export async function waitAndRepeat(work: Working<string>, lucky: Chance, today: LocalDate, desk: Desk): Promise<void> {
  const { clinic, receptionist, patients } = desk
  const service = (await findServices(work.reads, clinic.id)).find(({ name }) => name === services[0].name)
  const someone = (await findPractitioners(work.reads, clinic.id)).find(({ name }) => name === practitioners[0].name)
  if (!service || !someone || patients.length === 0) return
  const anybody = () => patients[lucky.below(patients.length)] as PatientId
  for (const [n, { daysAgo, weekdays, ...wish }] of waiting.entries()) {
    const then = new Date(Date.parse(work.now) - daysAgo * 86_400_000).toISOString()
    const whom = n % 2 === 0 ? [] : [someone.id]
    const about = { patientId: anybody(), serviceId: service.id, practitionerIds: whom, weekdays: [...weekdays] }
    await addWish({ ...work, actor: receptionist, now: then }, { ...wish, ...about, until: addDays(today, 60) })
  }
  const tuesday = addDays(today, ((2 - weekdayOf(today) + 7) % 7) + 7)
  const visit = { clinicId: clinic.id, practitionerId: someone.id, patientId: anybody(), serviceId: service.id }
  const rhythm = { startsAt: `${tuesday}T12:30`, rule: 'FREQ=WEEKLY;BYDAY=TU', count: 8, remark: null }
  await createSeries({ ...work, actor: receptionist }, { ...visit, ...rhythm, onConflict: 'skip' })
}
