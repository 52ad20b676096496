import { ClosureId } from '../../shared/clinics.ts'
import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { rota } from '../../shared/rota.ts'
import type { WorkOf } from '../platform/routes.ts'
import { keepClosure } from './keep-closure.ts'

type Add = typeof rota.addClosure

export function addClosure(work: WorkOf<Add>, { dryRun: _, ...asked }: InputOf<Add>): Promise<OutputOf<Add>> {
  return keepClosure(work, { id: ClosureId.parse(work.newId()), ...asked, version: 1 })
}
