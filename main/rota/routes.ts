import type { rota } from '../../shared/rota.ts'
import type { Routes } from '../platform/routes.ts'

export const rotaRoutes: Routes<typeof rota> = {} as never
