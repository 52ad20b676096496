import type { Absence } from '../../shared/clinics.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { putAbsence } from '../clinics/absence-repository.ts'
import { findPractitioner } from '../clinics/practitioner-repository.ts'
import type { Working } from '../platform/work.ts'
import { around } from './around.ts'
import { findHits } from './find-hits.ts'
import { findVisitsAhead } from './visit-repository.ts'

type Kept = { readonly absence: Absence; readonly hits: HitVisit[] }

/** New, or instead of what it was. It counts in every clinic, by the clock of each: the visits of all of them are looked at. */
export async function keepAbsence(work: Working<'practitioner-unknown'>, absence: Absence): Promise<Kept> {
  const { id, practitionerId } = absence
  if (!(await findPractitioner(work.reads, practitionerId))) work.refuse('practitioner-unknown')
  const visits = await findVisitsAhead(work.reads, { practitionerId }, { now: work.now, ...around(absence) })
  const hits = await findHits(work, visits, {
    change: (plan) => ({ ...plan, absences: [...plan.absences.filter((other) => other.id !== id), absence] }),
  })
  await putAbsence(work, absence)
  return { absence, hits }
}
