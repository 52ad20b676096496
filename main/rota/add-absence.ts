import { AbsenceId } from '../../shared/clinics.ts'
import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import type { rota } from '../../shared/rota.ts'
import type { WorkOf } from '../platform/routes.ts'
import { keepAbsence } from './keep-absence.ts'

type Add = typeof rota.addAbsence

export function addAbsence(work: WorkOf<Add>, { dryRun: _, ...asked }: InputOf<Add>): Promise<OutputOf<Add>> {
  return keepAbsence(work, { id: AbsenceId.parse(work.newId()), ...asked, version: 1 })
}
