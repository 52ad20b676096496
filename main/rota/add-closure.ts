import { ClosureId } from '../../shared/clinics.ts'
import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { rota } from '../../shared/rota.ts'
import { findZone } from '../clinics/clinic-repository.ts'
import { putClosure } from '../clinics/closure-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { around } from './around.ts'
import { findHits } from './find-hits.ts'
import { findVisitsAhead } from './visit-repository.ts'

type Add = typeof rota.addClosure

export async function addClosure(work: WorkOf<Add>, { dryRun: _, ...asked }: InputOf<Add>): Promise<OutputOf<Add>> {
  const { clinicId } = asked
  if (!(await findZone(work.reads, clinicId))) work.refuse('clinic-unknown')
  const closure = { id: ClosureId.parse(work.newId()), ...asked }
  const visits = await findVisitsAhead(work.reads, { clinicId }, { now: work.now, ...around(closure) })
  const hits = await findHits(work, visits, {
    change: (plan) => ({ ...plan, closures: [...plan.closures, closure] }),
  })
  await putClosure(work, closure)
  return { closure, hits }
}
