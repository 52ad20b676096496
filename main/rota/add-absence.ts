import { AbsenceId } from '../../shared/clinics.ts'
import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { rota } from '../../shared/rota.ts'
import { putAbsence } from '../clinics/absence-repository.ts'
import { findPractitioner } from '../clinics/practitioner-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { around } from './around.ts'
import { findHits } from './find-hits.ts'
import { findVisitsAhead } from './visit-repository.ts'

type Add = typeof rota.addAbsence

/** It counts in every clinic, by the clock of each: the visits of all of them are looked at. */
export async function addAbsence(work: WorkOf<Add>, asked: InputOf<Add>): Promise<OutputOf<Add>> {
  const { practitionerId, startsAt, endsAt, reason } = asked
  if (!(await findPractitioner(work.reads, practitionerId))) work.refuse('practitioner-unknown')
  const absence = { id: AbsenceId.parse(work.newId()), practitionerId, startsAt, endsAt, reason }
  const visits = await findVisitsAhead(work.reads, { practitionerId }, { now: work.now, ...around(absence) })
  const hits = await findHits(work, visits, {
    change: (plan) => ({ ...plan, absences: [...plan.absences, absence] }),
  })
  await putAbsence(work, absence)
  return { absence, hits }
}
