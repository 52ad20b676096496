import { type clinics, type Insurer, InsurerId } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { WorkOf } from '../platform/routes.ts'
import { putInsurer } from './insurer-repository.ts'

type Add = typeof clinics.addInsurer

export async function addInsurer(work: WorkOf<Add>, { name }: InputOf<Add>): Promise<Insurer> {
  const insurer = { id: InsurerId.parse(work.newId()), name, active: true, version: 1 }
  await putInsurer(work, insurer)
  return insurer
}
