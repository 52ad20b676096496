import type { Client } from '@orpc/client'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { v7 } from 'uuid'
import type { Intent } from '../../shared/platform/client.ts'
import { type Refused, refusalOf } from './refusal.ts'

type Rehearsed<I, O> = {
  readonly call: Client<Intent, I & { readonly dryRun: true }, O, Error>
  readonly key: () => readonly unknown[]
}
export type Rehearsal<O> = {
  readonly answer: O | undefined
  /** What stands there is of what was asked before. */
  readonly stale: boolean
  readonly refusal: Refused | undefined
}

/** What a command would do, asked again whenever the clinic changes under it. Nothing is saved. */
export function useRehearsal<I, O>(operation: Rehearsed<I, O>, input: I | undefined): Rehearsal<O> {
  const ask = () => operation.call({ ...(input as I), dryRun: true }, { context: { operationId: v7() } })
  const { data, error, isPlaceholderData, isFetching } = useQuery({
    queryKey: [...operation.key(), 'rehearsal', input],
    queryFn: input === undefined ? skipToken : ask,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const stale = isPlaceholderData || (isFetching && data === undefined)
  return { answer: input && data, stale, refusal: error && input ? refusalOf(error) : undefined }
}
