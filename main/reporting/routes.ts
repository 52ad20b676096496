import type { reporting } from '../../shared/reporting.ts'
import type { Routes } from '../platform/routes.ts'
import { previewPrices } from './preview-prices.ts'
import { today } from './today.ts'

export const reportingRoutes: Routes<typeof reporting> = { today, previewPrices }
