import type { calendars } from '../../shared/calendars.ts'
import type { Routes } from '../platform/routes.ts'

export const calendarRoutes: Routes<typeof calendars> = {} as never
