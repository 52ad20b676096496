import type { series } from '../../shared/series.ts'
import type { Routes } from '../platform/routes.ts'
import { cancelSeries } from './cancel-series.ts'
import { changeSeries } from './change-series.ts'
import { createSeries } from './create-series.ts'
import { getSeries } from './get-series.ts'

export const seriesRoutes: Routes<typeof series> = { createSeries, getSeries, changeSeries, cancelSeries }
