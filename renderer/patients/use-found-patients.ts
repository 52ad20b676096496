import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { salus } from '../platform/salus.ts'

/** Everybody, or the best fits for what is typed. What stood there stays until the next answer, so nothing blinks. */
export function useFoundPatients(typed: string) {
  const query = useDeferredValue(typed.trim())
  const found = useInfiniteQuery(
    salus.patients.findPatients.infiniteOptions({
      input: (after: string | undefined) => ({ query, after, limit: query ? 50 : 100 }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  return { ...found, isSettled: !found.isPlaceholderData && query === typed.trim() }
}
