import { z } from 'zod'
import { PractitionerId } from './clinics.ts'
import { command, everybody, query } from './platform/contract.ts'
import { idOf } from './platform/ids.ts'
import { pageOf } from './platform/page.ts'
import { AppointmentId } from './scheduling.ts'

export const FeedId = idOf('Feed')
export type FeedId = z.infer<typeof FeedId>

/** An address at which another calendar program reads a practitioner's visits. Who knows the key may read. */
export const Feed = z.object({
  id: FeedId,
  practitionerId: PractitionerId,
  /** Without: the service alone, never who comes. */
  withNames: z.boolean(),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
})
export type Feed = z.infer<typeof Feed>

/** Programs that are not told read Latin letters. */
export const calendarType = 'text/calendar; charset=utf-8'
const Calendar = z.file().mime([calendarType])

export const calendars = {
  /** iCalendar (RFC 5545) of one visit, to give to the patient. */
  appointmentFile: query({
    permission: 'scheduling.read',
    input: z.object({ id: AppointmentId }),
    output: Calendar,
    refusals: ['appointment-unknown'],
    route: { method: 'GET', path: '/appointments/{id}/calendar.ics' },
  }),
  listFeeds: query({
    permission: 'calendars.share',
    input: z.object({ practitionerId: PractitionerId.optional() }),
    output: pageOf(Feed),
    route: { method: 'GET', path: '/calendar-feeds' },
  }),
  /** The key is shown this once: the house keeps only its hash. */
  openFeed: command({
    permission: 'calendars.share',
    input: z.object({ practitionerId: PractitionerId, withNames: z.boolean().default(false) }),
    output: Feed.extend({ key: z.string(), path: z.string() }),
    refusals: ['practitioner-unknown'],
    route: { method: 'POST', path: '/calendar-feeds', successStatus: 201 },
  }),
  revokeFeed: command({
    permission: 'calendars.share',
    input: z.object({ id: FeedId }),
    output: Feed,
    refusals: ['feed-unknown'],
    route: { method: 'DELETE', path: '/calendar-feeds/{id}' },
  }),
  /** For calendar programs, which cannot sign in. A wrong or revoked key looks like a feed that never was. */
  practitionerFeed: query({
    permission: everybody,
    input: z.object({ id: PractitionerId, key: z.string().max(200) }),
    output: Calendar,
    refusals: ['feed-unknown'],
    route: { method: 'GET', path: '/practitioners/{id}/calendar.ics' },
  }),
}
