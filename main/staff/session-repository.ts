import { sql } from 'kysely'
import { permissionsOf } from '../../shared/permissions.ts'
import type { Role } from '../../shared/staff.ts'
import type { Session } from '../platform/answer.ts'
import type { Reads } from '../platform/database/database.ts'
import { prepared } from '../platform/database/prepared.ts'
import type { Working } from '../platform/work.ts'

export interface SessionTable {
  id: string
  staff_id: string
  token_hash: string
  started_at: string
  expires_at: string
  ended_at: string | null
}

declare module '../platform/database/schema.ts' {
  interface Tables {
    session: SessionTable
  }
}

const live = (db: Reads, now: string) =>
  db
    .selectFrom('session')
    .innerJoin('staff_member', 'staff_member.id', 'session.staff_id')
    .select(['session.id', 'session.staff_id', 'staff_member.role'])
    .where('session.expires_at', '>', now)
    .where('session.ended_at', 'is', null)
    .where('staff_member.active', '=', sql.lit(1))

const byToken = prepared((db: Reads, input: { hash: string; now: string }) =>
  live(db, input.now).where('session.token_hash', '=', input.hash),
)
const byId = prepared((db: Reads, input: { id: string; now: string }) =>
  live(db, input.now).where('session.id', '=', input.id),
)

type Found = { readonly id: string; readonly staff_id: string; readonly role: string }

/** Read on every call: an account closed a moment ago is closed now. */
export async function findSessionByToken(db: Reads, hash: string, now: string): Promise<Session | undefined> {
  return sessionOf((await byToken(db, { hash, now }))[0])
}

export async function findSessionById(db: Reads, id: string, now: string): Promise<Session | undefined> {
  return sessionOf((await byId(db, { id, now }))[0])
}

const granted = new Map(Object.entries(permissionsOf).map(([role, permissions]) => [role, new Set(permissions)]))

function sessionOf(found: Found | undefined): Session | undefined {
  if (!found) return undefined
  const may = granted.get(found.role as Role) ?? new Set<string>()
  return { id: found.id, actor: { id: found.staff_id, sessionId: found.id }, may }
}

export async function expiryOf(db: Reads, id: string): Promise<string | undefined> {
  return (await db.selectFrom('session').select('expires_at').where('id', '=', id).executeTakeFirst())?.expires_at
}

export function putSession(work: Working, session: SessionTable): Promise<void> {
  return work.put('session', session)
}

/** All open ones of a person, or only the one named. */
export async function endSessions(
  work: Working,
  staffId: string,
  which: { only?: string; except?: string | null } = {},
): Promise<void> {
  const open = work.reads
    .selectFrom('session')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
  for (const session of await open.orderBy('id').execute())
    if ((which.only ?? session.id) === session.id && session.id !== which.except)
      await putSession(work, { ...session, ended_at: work.now })
}
