import { type calendars, type Feed, FeedId } from '../../shared/calendars.ts'
import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import { findPractitioner } from '../clinics/practitioner-repository.ts'
import type { PreparingOf, TwoSteps, WorkOf } from '../platform/routes.ts'
import { type Secrets, tokenHash } from '../platform/secrets.ts'
import { publicOf, putFeed } from './feed-repository.ts'

type Open = typeof calendars.openFeed
type Prepared = InputOf<Open> & { readonly keyHash: string }

/** The journal learns what the key hashes to, never the key. */
async function prepare(preparing: PreparingOf<Open>, input: InputOf<Open>): Promise<Prepared> {
  return { ...input, keyHash: tokenHash(keyOf(preparing)) }
}

async function run(work: WorkOf<Open>, { practitionerId, withNames, keyHash }: Prepared): Promise<Feed> {
  if (!(await findPractitioner(work.reads, practitionerId))) work.refuse('practitioner-unknown')
  const id = FeedId.parse(work.newId())
  const feed = { id, practitionerId, withNames, keyHash, createdAt: work.now, revokedAt: null }
  await putFeed(work, feed)
  return publicOf(feed)
}

function reveal(preparing: PreparingOf<Open>, feed: Feed): OutputOf<Open> {
  const key = keyOf(preparing)
  return { ...feed, key, path: `/api/v1/practitioners/${feed.practitionerId}/calendar.ics?key=${key}` }
}

/** The same for every retry of one intent. */
function keyOf({ secretFor }: Secrets): string {
  return secretFor('calendar feed').toString('base64url')
}

export const openFeed: TwoSteps<Open> = { prepare, run, reveal }
