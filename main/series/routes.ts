import type { series } from '../../shared/series.ts'
import type { Routes } from '../platform/routes.ts'

export const seriesRoutes: Routes<typeof series> = {} as never
