import type { InputOf } from '../../shared/platform/contract.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { FreeSlot, scheduling } from '../../shared/scheduling.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findFree } from './find-free.ts'
import { requireWanted } from './require-wanted.ts'

type Find = typeof scheduling.freeSlots

export async function freeSlots(reading: ReadingOf<Find>, asked: InputOf<Find>): Promise<Page<FreeSlot>> {
  const wanted = await requireWanted(reading, asked)
  const { from, to, limit } = asked
  return wholeList(await findFree(reading, { ...wanted, from, to, limit }))
}
