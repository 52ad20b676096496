import type { Page } from '../../shared/platform/page.ts'
import type { Pages } from './paged-list.tsx'

type Answer<Row> = {
  readonly data: Page<Row> | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** A short list, whole, where a paged one is asked for. */
export function onePage<Row>({ data, error, refetch }: Answer<Row>): Pages<Row> {
  return {
    data: data && { pages: [data], pageParams: [undefined] },
    error,
    hasNextPage: false,
    isFetchingNextPage: false,
    fetchNextPage: () => undefined,
    refetch,
  }
}
