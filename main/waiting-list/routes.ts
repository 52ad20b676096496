import type { waitingList } from '../../shared/waiting-list.ts'
import type { Derivation } from '../platform/derived.ts'
import type { Routes } from '../platform/routes.ts'

export const waitingListRoutes: Routes<typeof waitingList> = {} as never

export const waitingListDerivations: readonly Derivation[] = []
