import type { UseQueryResult } from '@tanstack/react-query'
import type { Page } from '../../shared/platform/page.ts'
import type { Pages } from './paged-list.tsx'

/** A short list, whole, where a paged one is asked for. */
export function onePage<Row>({ data, error, refetch }: UseQueryResult<Page<Row>, Error>): Pages<Row> {
  return {
    data: data && { pages: [data], pageParams: [undefined] },
    error,
    hasNextPage: false,
    isFetchingNextPage: false,
    fetchNextPage: () => undefined,
    refetch,
  }
}
