import type { Feed } from '../../shared/calendars.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'

/** Of the key only its hash: who reads the file cannot read the calendar. */
export interface CalendarFeedTable {
  id: string
  practitioner_id: string
  key_hash: string
  with_names: number
  created_at: string
  revoked_at: string | null
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    calendar_feed: CalendarFeedTable
  }
}

export type KeptFeed = Feed & { readonly keyHash: string }

const feedById = prepared((db: Reads, input: { id: string }) =>
  db.selectFrom('calendar_feed').selectAll().where('id', '=', input.id),
)
/** Looked up by what the key hashes to: how long that takes says nothing about any key. */
const feedByHash = prepared((db: Reads, input: { hash: string }) =>
  db.selectFrom('calendar_feed').selectAll().where('key_hash', '=', input.hash),
)

export async function findFeed(reads: Reads, id: string): Promise<KeptFeed | undefined> {
  const [row] = await feedById(reads, { id })
  return row && fromRow(row)
}

export async function findFeedByHash(reads: Reads, hash: string): Promise<KeptFeed | undefined> {
  const [row] = await feedByHash(reads, { hash })
  return row && fromRow(row)
}

/** The newest first. Revoked ones are there too: who had one is worth knowing. */
export async function findFeeds(reads: Reads, practitionerId?: string): Promise<KeptFeed[]> {
  const rows = await reads
    .selectFrom('calendar_feed')
    .selectAll()
    .$if(practitionerId !== undefined, (q) => q.where('practitioner_id', '=', practitionerId as string))
    .orderBy('practitioner_id')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(fromRow)
}

export function putFeed(work: Pick<Working, 'put'>, feed: KeptFeed): Promise<void> {
  return work.put('calendar_feed', {
    id: feed.id,
    practitioner_id: feed.practitionerId,
    key_hash: feed.keyHash,
    with_names: feed.withNames ? 1 : 0,
    created_at: feed.createdAt,
    revoked_at: feed.revokedAt,
  })
}

export function publicOf({ keyHash, ...feed }: KeptFeed): Feed {
  return feed
}

function fromRow(row: CalendarFeedTable): KeptFeed {
  return {
    id: row.id as Feed['id'],
    practitionerId: row.practitioner_id as Feed['practitionerId'],
    keyHash: row.key_hash,
    withNames: row.with_names === 1,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  }
}
