import type { Practitioner } from '../../shared/clinics.ts'
import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { rota } from '../../shared/rota.ts'
import { findZone } from '../clinics/clinic-repository.ts'
import { findPractitioner } from '../clinics/practitioner-repository.ts'
import { withHoursAt } from '../clinics/workplace.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findHits } from './find-hits.ts'
import type { Plan } from './plan.ts'
import { findVisitsAhead } from './visit-repository.ts'

type Preview = typeof rota.previewHours

export async function previewHours(
  reading: ReadingOf<Preview>,
  { clinicId, practitionerId, hours, periods }: InputOf<Preview>,
): Promise<OutputOf<Preview>> {
  const { reads, now, refuse } = reading
  if (!(await findZone(reads, clinicId))) refuse('clinic-unknown')
  if (practitionerId !== undefined && !(await findPractitioner(reads, practitionerId))) refuse('practitioner-unknown')
  const whose = practitionerId === undefined ? { clinicId } : { clinicId, practitionerId }
  const visits = await findVisitsAhead(reads, whose, { now })
  const rehoured = (practitioner: Practitioner) =>
    practitioner.id === practitionerId ? withHoursAt(practitioner, { clinicId, hours, periods }) : practitioner
  const change = (plan: Plan): Plan =>
    practitionerId === undefined
      ? { ...plan, clinic: { ...plan.clinic, hours, periods } }
      : { ...plan, practitioners: plan.practitioners.map(rehoured) }
  return { hits: await findHits(reading, visits, { change }) }
}
