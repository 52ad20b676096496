import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { InvoiceFilter } from '../../shared/billing.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import { salus } from '../platform/salus.ts'

type Address = {
  readonly filter?: InvoiceFilter | undefined
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
}

/** Every page carries the totals of the whole filter; what stood there stays until the next answer. */
export function useInvoices({ filter, from, to }: Address, typed: string) {
  const query = useDeferredValue(typed.trim())
  return useInfiniteQuery(
    salus.billing.listInvoices.infiniteOptions({
      input: (after: string | undefined) => ({ filter, from, to, query, after, limit: 100 }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
}
