import type { Closure } from '../../shared/clinics.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { findZone } from '../clinics/clinic-repository.ts'
import { putClosure } from '../clinics/closure-repository.ts'
import type { Working } from '../platform/work.ts'
import { around } from './around.ts'
import { findHits } from './find-hits.ts'
import { findVisitsAhead } from './visit-repository.ts'

type Kept = { readonly closure: Closure; readonly hits: HitVisit[] }

/** New, or instead of what it was. */
export async function keepClosure(work: Working<'clinic-unknown'>, closure: Closure): Promise<Kept> {
  const { id, clinicId } = closure
  if (!(await findZone(work.reads, clinicId))) work.refuse('clinic-unknown')
  const visits = await findVisitsAhead(work.reads, { clinicId }, { now: work.now, ...around(closure) })
  const hits = await findHits(work, visits, {
    change: (plan) => ({ ...plan, closures: [...plan.closures.filter((other) => other.id !== id), closure] }),
  })
  await putClosure(work, closure)
  return { closure, hits }
}
