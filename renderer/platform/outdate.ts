import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'

const arriving = { fetchStatus: 'fetching', predicate: ({ state }: Query) => state.data === undefined } as const

/**
 * What is shown is fetched again. A first answer still on its way is not asked for anew by invalidating alone, and
 * may have left the host before the change: it is taken, and asked for again once it is here.
 */
export function outdate(client: QueryClient, queryKey: QueryKey = []): void {
  const first = client.getQueryCache().findAll({ queryKey, ...arriving })
  void client.invalidateQueries({ queryKey })
  for (const query of first) void againOnceHere(client, query)
}

async function againOnceHere(client: QueryClient, { promise, queryKey }: Query): Promise<void> {
  await promise?.catch(() => undefined)
  await client.invalidateQueries({ queryKey, exact: true })
}

/** A line that was cut says nothing, for minutes: whoever asks again by hand does not wait for the first answer. */
export function cancelArriving(client: QueryClient): Promise<void> {
  return client.cancelQueries(arriving)
}
