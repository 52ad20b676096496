import type { Closure } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { rota } from '../../shared/rota.ts'
import { findClosure } from '../clinics/closure-repository.ts'
import type { WorkOf } from '../platform/routes.ts'

type Remove = typeof rota.removeClosure

export async function removeClosure(work: WorkOf<Remove>, { id }: InputOf<Remove>): Promise<Closure> {
  const closure = (await findClosure(work.reads, id)) ?? work.refuse('closure-unknown')
  await work.remove('closure', id)
  return closure
}
