import type { Service } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import type { Series, series } from '../../shared/series.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findService } from '../clinics/service-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { mayMove, minutesOfVisit } from '../scheduling/appointment.ts'
import { requireParties } from '../scheduling/require-parties.ts'
import { placeDates } from './place-dates.ts'
import { requireColleague } from './require-colleague.ts'
import { takeUp } from './series-exception-repository.ts'
import { putSeries } from './series-repository.ts'
import type { Whole } from './whole-series.ts'

type Change = typeof series.changeSeries

/** One visit moves; its date in the rule stays the one it had. A date that was left out gets a visit after all. */
export async function changeOne(work: WorkOf<Change>, { series, visits, leftOut }: Whole, change: InputOf<Change>) {
  const { occursAt = '', startsAt, practitionerId, minutes, remark } = change
  const exception = leftOut.get(occursAt)
  const visit = exception ? undefined : visits.get(occursAt) // one that was called off there long ago is not meant
  if (!visit && !exception) work.refuse('occurrence-unknown')
  if (visit && !mayMove(visit)) work.refuse('not-in-that-state')
  const clinic = (await findClinic(work.reads, series.clinicId)) ?? work.refuse('clinic-unknown')
  const service = await requireService(work, series, visit)
  if (exception) await takeUp(work, exception)
  const as = visit ? { ...visit, minutes: minutesOfVisit(visit) } : { ...series, startsAt: occursAt }
  const entry = {
    ...{ occursAt, visit, startsAt: startsAt ?? as.startsAt },
    practitioner: await requireColleague(work, practitionerId ?? as.practitionerId, clinic),
    minutes: minutes ?? as.minutes,
    remark: remark === undefined ? as.remark : remark,
  }
  const changed = { ...series, version: series.version + 1 }
  await putSeries(work, changed)
  const terms = { series: changed, clinic, service, entries: [entry], onConflict: 'refuse' } as const
  const { troubles } = await placeDates(work, terms)
  const [trouble] = troubles.values()
  if (trouble && !change.dryRun) work.refuse(trouble.conflict, { alternatives: trouble.alternatives })
  return { series: changed, troubles }
}

/** Patient and service were agreed when a visit was booked; for a new one they must still be there. */
async function requireService(work: WorkOf<Change>, series: Series, visit: Appointment | undefined): Promise<Service> {
  if (!visit) return (await requireParties(work, series)).service
  return (await findService(work.reads, series.serviceId)) ?? work.refuse('service-unknown')
}
