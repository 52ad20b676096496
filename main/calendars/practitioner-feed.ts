import type { calendars } from '../../shared/calendars.ts'
import type { InputOf } from '../../shared/platform/contract.ts'
import { addDays } from '../../shared/platform/local-time.ts'
import { findZone } from '../clinics/clinic-repository.ts'
import { findPractitioner } from '../clinics/practitioner-repository.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { tokenHash } from '../platform/secrets.ts'
import { calendarFile } from './calendar-file.ts'
import { summaryForPractitioner } from './calendar-visit.ts'
import { findFeedByHash } from './feed-repository.ts'
import { findVisitsOf } from './visit-repository.ts'

type Ask = typeof calendars.practitionerFeed

const daysBack = 30
const daysAhead = 365

/** A key opens one calendar. Whatever is wrong with it, the answer is the same. */
export async function practitionerFeed(reading: ReadingOf<Ask>, { id, key }: InputOf<Ask>): Promise<File> {
  const { reads, now, refuse } = reading
  const feed = await findFeedByHash(reads, tokenHash(key))
  if (!feed || feed.revokedAt !== null || feed.practitionerId !== id) return refuse('feed-unknown')
  const practitioner = await findPractitioner(reads, id)
  if (!practitioner?.active) return refuse('feed-unknown') // who has left the clinic reads nothing of it any more
  const zone = (await findZone(reads, practitioner.clinicId)) ?? 'UTC'
  const today = now.slice(0, 10)
  const days = { from: `${addDays(today, -daysBack)}T00:00Z`, to: `${addDays(today, daysAhead)}T00:00Z` }
  const visits = await findVisitsOf(reads, { practitionerId: id, ...days })
  const entries = visits.map((visit) => ({ visit, summary: summaryForPractitioner(visit, feed.withNames) }))
  return calendarFile(reading, entries, { file: 'calendar.ics', calendar: practitioner.name, zone })
}
