import type { waitingList } from '../../shared/waiting-list.ts'
import type { Derivation } from '../platform/derived.ts'
import type { Routes } from '../platform/routes.ts'
import { accept } from './accept.ts'
import { addWish } from './add-wish.ts'
import { changeWish } from './change-wish.ts'
import { decline } from './decline.ts'
import { holdDerivation } from './hold-repository.ts'
import { listWishes } from './list-wishes.ts'
import { matches } from './matches.ts'
import { offer } from './offer.ts'
import { withdrawWish } from './withdraw-wish.ts'

export const waitingListRoutes: Routes<typeof waitingList> = {
  listWishes,
  addWish,
  changeWish,
  withdrawWish,
  matches,
  offer,
  accept,
  decline,
}

/** What is held is taken until it expires. */
export const waitingListDerivations: readonly Derivation[] = [holdDerivation]
