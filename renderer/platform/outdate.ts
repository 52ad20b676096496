import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * What is shown is fetched again. A first answer still on its way is not asked for anew by invalidating alone, and
 * may have left the host before the change: it is taken, and asked for again once it is here.
 */
export function outdate(client: QueryClient, queryKey: QueryKey = []): void {
  const arriving = client
    .getQueryCache()
    .findAll({ queryKey, fetchStatus: 'fetching', predicate: ({ state }) => state.data === undefined })
  void client.invalidateQueries({ queryKey })
  for (const query of arriving) void againOnceHere(client, query)
}

async function againOnceHere(client: QueryClient, { promise, queryKey }: Query): Promise<void> {
  await promise?.catch(() => undefined)
  await client.invalidateQueries({ queryKey, exact: true })
}
