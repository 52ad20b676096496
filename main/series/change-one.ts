import type { InputOf } from '../../shared/platform/contract.ts'
import type { series } from '../../shared/series.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findService } from '../clinics/service-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { mayMove, minutesOfVisit } from '../scheduling/appointment.ts'
import { placeDates } from './place-dates.ts'
import { requireColleague } from './require-colleague.ts'
import { putSeries } from './series-repository.ts'
import type { Whole } from './whole-series.ts'

type Change = typeof series.changeSeries

/** One visit moves; its date in the rule stays the one it had. */
export async function changeOne(work: WorkOf<Change>, { series, visits, leftOut }: Whole, change: InputOf<Change>) {
  const { occursAt = '', startsAt, practitionerId, minutes, remark } = change
  const visit = visits.get(occursAt)
  if (!visit) work.refuse(leftOut.has(occursAt) ? 'not-in-that-state' : 'occurrence-unknown')
  if (!mayMove(visit)) work.refuse('not-in-that-state')
  const clinic = (await findClinic(work.reads, series.clinicId)) ?? work.refuse('clinic-unknown')
  const service = (await findService(work.reads, series.serviceId)) ?? work.refuse('service-unknown')
  const entry = {
    ...{ occursAt, visit, startsAt: startsAt ?? visit.startsAt },
    practitioner: await requireColleague(work, practitionerId ?? visit.practitionerId, clinic),
    minutes: minutes ?? minutesOfVisit(visit),
    remark: remark === undefined ? visit.remark : remark,
  }
  const changed = { ...series, version: series.version + 1 }
  await putSeries(work, changed)
  const terms = { series: changed, clinic, service, entries: [entry], onConflict: 'refuse' } as const
  const { troubles } = await placeDates(work, terms)
  const [trouble] = troubles.values()
  if (trouble && !change.dryRun) work.refuse(trouble.conflict, { alternatives: trouble.alternatives })
  return { series: changed, troubles }
}
