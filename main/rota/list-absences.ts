import type { Absence } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { rota } from '../../shared/rota.ts'
import { findAbsences, findEveryAbsence } from '../clinics/absence-repository.ts'
import type { Reading } from '../platform/work.ts'
import { inOrderOfStart, wallTimesOf } from './during.ts'

/** What touches any of these days, the first to begin first. */
export async function listAbsences(
  { reads }: Reading,
  { practitionerId, ...days }: InputOf<typeof rota.listAbsences>,
): Promise<Page<Absence>> {
  const during = wallTimesOf(days)
  const found =
    practitionerId === undefined
      ? await findEveryAbsence(reads, during)
      : await findAbsences(reads, practitionerId, during)
  return wholeList(inOrderOfStart(found))
}
