import type { calendars } from '../../shared/calendars.ts'
import type { Routes } from '../platform/routes.ts'
import { appointmentFile } from './appointment-file.ts'
import { listFeeds } from './list-feeds.ts'
import { openFeed } from './open-feed.ts'
import { practitionerFeed } from './practitioner-feed.ts'
import { revokeFeed } from './revoke-feed.ts'

export const calendarRoutes: Routes<typeof calendars> = {
  appointmentFile,
  listFeeds,
  openFeed,
  revokeFeed,
  practitionerFeed,
}
