import type { InputOf } from '../../shared/platform/contract.ts'
import { addDays } from '../../shared/platform/local-time.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { Wish, waitingList } from '../../shared/waiting-list.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { inOrder, shownAt } from './wish.ts'
import { findEndedWishes, findOpenWishes } from './wish-repository.ts'

type List = typeof waitingList.listWishes

/** Of what is over, only the latest is still looked for. */
const most = 100
const daysAfterEnd = 90

export async function listWishes(
  { reads, now }: ReadingOf<List>,
  { clinicId, status }: InputOf<List>,
): Promise<Page<Wish>> {
  const since = addDays(now.slice(0, 10), -daysAfterEnd)
  const over = (['booked', 'withdrawn'] as const).filter((ended) => (status ?? ended) === ended)
  const isOver = status !== undefined && over.length > 0
  const found = isOver ? [] : await findOpenWishes(reads, { clinicId, since })
  for (const ended of over) found.push(...(await findEndedWishes(reads, ended, { clinicId, most })))
  const shown = found.map((wish) => shownAt(wish, now)).filter((wish) => (status ?? wish.status) === wish.status)
  return wholeList(shown.sort(inOrder))
}
