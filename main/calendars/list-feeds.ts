import type { calendars, Feed } from '../../shared/calendars.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { type Page, wholeList } from '../../shared/platform/page.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findFeeds, publicOf } from './feed-repository.ts'

type List = typeof calendars.listFeeds

export async function listFeeds({ reads }: ReadingOf<List>, { practitionerId }: InputOf<List>): Promise<Page<Feed>> {
  return wholeList((await findFeeds(reads, practitionerId)).map(publicOf))
}
