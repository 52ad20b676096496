import type { ClinicId, Practitioner, PractitionerId } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { addDays } from '../../shared/platform/local-time.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { FreeSlot, scheduling } from '../../shared/scheduling.ts'
import { findClinic } from '../clinics/clinic-repository.ts'
import { findPractitioner, findPractitioners } from '../clinics/practitioner-repository.ts'
import { findService } from '../clinics/service-repository.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { freeSlotsIn } from './availability.ts'
import { worksAt } from './booking-checks.ts'
import { findTaken } from './overlap-repository.ts'
import { minuteOf, startOfDay } from './wall-clock.ts'

type Find = typeof scheduling.freeSlots

/** As many statements for twenty practitioners as for one. What has begun already is not offered. */
export async function freeSlots(reading: ReadingOf<Find>, asked: InputOf<Find>): Promise<Page<FreeSlot>> {
  const { reads } = reading
  const service = (await findService(reads, asked.serviceId)) ?? reading.refuse('service-unknown')
  const clinic = (await findClinic(reads, service.clinicId)) ?? reading.refuse('service-unknown')
  const practitioners = await practitionersFor(reading, clinic.id, asked.practitionerId)

  const who = service.active ? practitioners.filter((practitioner) => worksAt(practitioner, clinic)) : []

  const { zone, hours: opening } = clinic
  const { from, to, limit } = asked
  const during = { startsAtUtc: startOfDay(from, zone), endsAtUtc: startOfDay(addDays(to, 1), zone) }
  const taken = await findTaken(reads, idsOf(who), during)
  const diaries = who.map(({ id, hours: working }) => {
    return { practitionerId: id, hours: { opening, working }, taken: taken.get(id) ?? [] }
  })
  const earliest = Math.floor(minuteOf(reading.now))
  return wholeList(freeSlotsIn(diaries, { zone, from, to, limit, minutes: service.minutes, earliest }))
}

const idsOf = (practitioners: readonly Practitioner[]) => practitioners.map(({ id }) => id)

async function practitionersFor(
  { reads, refuse }: ReadingOf<Find>,
  clinicId: ClinicId,
  id: PractitionerId | undefined,
): Promise<Practitioner[]> {
  if (id === undefined) return findPractitioners(reads, clinicId)
  return [(await findPractitioner(reads, id)) ?? refuse('practitioner-unknown')]
}
