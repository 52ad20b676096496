import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { rota } from '../../shared/rota.ts'
import { findClosure } from '../clinics/closure-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { changed } from './changed.ts'
import { keepClosure } from './keep-closure.ts'

type Change = typeof rota.changeClosure

export async function changeClosure(
  work: WorkOf<Change>,
  { dryRun: _, ...change }: InputOf<Change>,
): Promise<OutputOf<Change>> {
  const current = (await findClosure(work.reads, change.id)) ?? work.refuse('closure-unknown')
  return keepClosure(work, changed(work, current, change))
}
