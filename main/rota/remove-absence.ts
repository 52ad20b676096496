import type { Absence } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { rota } from '../../shared/rota.ts'
import { findAbsence } from '../clinics/absence-repository.ts'
import type { WorkOf } from '../platform/routes.ts'

type Remove = typeof rota.removeAbsence

export async function removeAbsence(work: WorkOf<Remove>, { id }: InputOf<Remove>): Promise<Absence> {
  const absence = (await findAbsence(work.reads, id)) ?? work.refuse('absence-unknown')
  await work.remove('absence', id)
  return absence
}
