import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { rota } from '../../shared/rota.ts'
import { findAbsence } from '../clinics/absence-repository.ts'
import type { WorkOf } from '../platform/routes.ts'
import { changed } from './changed.ts'
import { keepAbsence } from './keep-absence.ts'

type Change = typeof rota.changeAbsence

export async function changeAbsence(
  work: WorkOf<Change>,
  { dryRun: _, ...change }: InputOf<Change>,
): Promise<OutputOf<Change>> {
  const current = (await findAbsence(work.reads, change.id)) ?? work.refuse('absence-unknown')
  return keepAbsence(work, changed(work, current, change))
}
