import type { Request } from './judge.ts'
import type { End, Rhythm } from './rhythm.ts'

export type Decision = {
  readonly occursAt: string
  readonly skip?: boolean
  readonly startsAt?: string
  readonly practitionerId?: string
}
export type Planning = {
  readonly onConflict: 'refuse' | 'skip'
  readonly decisions?: readonly Decision[] | undefined
  readonly resourceIds?: readonly string[] | undefined
}
export type CreateRequest = Omit<Request, 'onPurpose'> &
  Planning & { readonly rhythm: Rhythm; readonly end: End; readonly dryRun: boolean }

export type Chosen = {
  readonly id: string
  readonly version?: number
  readonly scope: 'this' | 'following' | 'all'
  readonly occursAt?: string
  readonly dryRun: boolean
}

export type ChangeRequest = Chosen &
  Planning & {
    readonly startsAt?: string
    readonly practitionerId?: string
    readonly minutes?: number
    readonly rhythm?: Rhythm
    readonly end?: End
  }
