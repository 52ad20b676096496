import type { Closure } from '../../shared/clinics.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { rota } from '../../shared/rota.ts'
import { findClosures, findEveryClosure } from '../clinics/closure-repository.ts'
import type { Reading } from '../platform/work.ts'
import { inOrderOfStart, wallTimesOf } from './during.ts'

/** What touches any of these days, the first to begin first. */
export async function listClosures(
  { reads }: Reading,
  { clinicId, ...days }: InputOf<typeof rota.listClosures>,
): Promise<Page<Closure>> {
  const during = wallTimesOf(days)
  const found =
    clinicId === undefined ? await findEveryClosure(reads, during) : await findClosures(reads, clinicId, during)
  return wholeList(inOrderOfStart(found))
}
