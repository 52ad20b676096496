import type { InputOf } from '../../shared/platform/contract.ts'
import { SeriesId } from '../../shared/scheduling.ts'
import type { Series, series } from '../../shared/series.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findService } from '../clinics/service-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { minutesOfVisit } from '../scheduling/appointment.ts'
import { putAppointment } from '../scheduling/appointment-repository.ts'
import { afterStep } from '../scheduling/day-flow.ts'
import { requireParties } from '../scheduling/require-parties.ts'
import { cutOf } from './cut-of.ts'
import { type Destinations, destinationsOf } from './destinations.ts'
import { endedBefore } from './ended-before.ts'
import { type Later, laterDates } from './later-dates.ts'
import { partFromSecond } from './part-from-second.ts'
import { type Entry, placeDates } from './place-dates.ts'
import { requireColleague } from './require-colleague.ts'
import { requireDecided } from './require-decided.ts'
import { readSaid, ruleText } from './rule.ts'
import { leaveOut, takeUp } from './series-exception-repository.ts'
import { putSeries } from './series-repository.ts'
import type { Whole } from './whole-series.ts'

type Change = typeof series.changeSeries

/** Everything to come, or everything from one date on: that part then goes on as a series of its own. */
export async function changeLater(work: WorkOf<Change>, whole: Whole, change: InputOf<Change>) {
  const clinic = (await findClinic(work.reads, whole.series.clinicId)) ?? work.refuse('clinic-unknown')
  const found = cutOf(whole, change, { now: work.now, zone: clinic.zone })
  if (typeof found === 'string') work.refuse(found)
  const { cut, from } = found
  const inPlace = change.scope === 'all' || cut === 0
  const later = planLater(work, whole, change, { ...found, zone: clinic.zone, inPlace })

  const id = inPlace ? whole.series.id : SeriesId.parse(work.newId())
  const next = nextSeries({ ...whole.series, id, version: inPlace ? whole.series.version : 0 }, change, later)
  const practitioners = new Map([[next.practitionerId, await requireColleague(work, next.practitionerId, clinic)]])
  // Before any visit: taken back in reverse, the visits leave a series before it goes.
  if (!inPlace) await putSeries(work, endedBefore(whole, cut))
  await putSeries(work, next)
  const destinations = destinationsOf(whole, { cut, later, sameSeries: inPlace, now: work.now })
  for (const exception of destinations.takenUp) await takeUp(work, exception)
  for (const date of destinations.leftOut) await leaveOut(work, next.id, date)
  await partFromSecond(work, whole, destinations, inPlace)
  for (const visit of destinations.calledOff)
    await putAppointment(work, { ...afterStep('cancel', visit, work.now), seriesId: next.id })

  for (const visit of destinations.visits.values())
    if (visit && change.practitionerId === undefined && !practitioners.has(visit.practitionerId))
      practitioners.set(visit.practitionerId, await requireColleague(work, visit.practitionerId, clinic))
  const entries = entriesOf(destinations, change, { next, from, practitioners })
  const service = entries.every(({ visit }) => visit)
    ? ((await findService(work.reads, next.serviceId)) ?? work.refuse('service-unknown'))
    : (await requireParties(work, next)).service
  const { troubles } = await placeDates(work, { ...change, series: next, clinic, service, entries })
  requireDecided(work, troubles, change)
  return { series: next, troubles }
}

type Part = { readonly cut: number; readonly from: string | undefined; readonly before: number }

function planLater(
  work: WorkOf<Change>,
  whole: Whole,
  change: InputOf<Change>,
  { cut, from, before, zone, inPlace }: Part & { readonly zone: string; readonly inPlace: boolean },
): Later {
  const was = from ?? whole.series.startsAt
  const to = change.startsAt ?? was
  const said = readSaid(change.rule, change, { startsAt: to, zone })
  if (typeof said === 'string') work.refuse(said)
  // After the last visit there is nothing to move, but there can be more.
  if (!from && (!said.end || said.recurrence || change.startsAt)) work.refuse('not-in-that-state')
  const counted = change.scope === 'all' ? before : 0
  const later = laterDates(whole, { ...said, cut, from: was, to, counted, inPlace })
  if (typeof later === 'string') work.refuse(later)
  return later
}

function nextSeries(from: Series, change: InputOf<Change>, { rule, startsAt }: Later): Series {
  const { practitionerId = from.practitionerId, minutes = from.minutes, remark = from.remark } = change
  return { ...from, practitionerId, minutes, remark, rule: ruleText(rule), startsAt, version: from.version + 1 }
}

type With = {
  readonly next: Series
  readonly from: string | undefined
  readonly practitioners: ReadonlyMap<Series['practitionerId'], Entry['practitioner']>
}

/** What somebody has moved by hand keeps its time, unless it is the one that is moved now. */
function entriesOf({ visits }: Destinations, change: InputOf<Change>, { next, from, practitioners }: With): Entry[] {
  return [...visits].map(([occursAt, visit]) => {
    const own = visit && visit.startsAt !== visit.occursAt && !(change.startsAt && visit.occursAt === from)
    const who = change.practitionerId ?? visit?.practitionerId ?? next.practitionerId
    return {
      ...{ occursAt, visit, startsAt: own ? visit.startsAt : occursAt },
      practitioner: practitioners.get(who) as Entry['practitioner'],
      minutes: change.minutes ?? (visit ? minutesOfVisit(visit) : next.minutes),
      remark: visit && change.remark === undefined ? visit.remark : next.remark,
    }
  })
}
