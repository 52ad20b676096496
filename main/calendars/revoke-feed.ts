import type { calendars, Feed } from '../../shared/calendars.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import type { WorkOf } from '../platform/routes.ts'
import { findFeed, publicOf, putFeed } from './feed-repository.ts'

type Revoke = typeof calendars.revokeFeed

/** The first time counts. */
export async function revokeFeed(work: WorkOf<Revoke>, { id }: InputOf<Revoke>): Promise<Feed> {
  const feed = (await findFeed(work.reads, id)) ?? work.refuse('feed-unknown')
  if (feed.revokedAt !== null) return publicOf(feed)
  const revoked = { ...feed, revokedAt: work.now }
  await putFeed(work, revoked)
  return publicOf(revoked)
}
