import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { clientOf, headersOf, type Intent } from '../../shared/platform/client.ts'
import type { salus as contract } from '../../shared/salus.ts'
import { report } from './news.ts'
import { isRefusal, isUnanswered } from './refusal.ts'

const headers = ({ context }: { readonly context: Intent }) => headersOf(context)

/** Whatever was asked: that nobody is signed in any more brings back the door, and silence is a lost connection. */
const interceptors = [
  ({ next, signal }: { readonly next: () => Promise<unknown>; readonly signal?: AbortSignal | undefined }) =>
    next().catch((error: unknown) => {
      if (isRefusal(error, 'no-session')) report('session-lost')
      else if (isUnanswered(error) && !signal?.aborted) report('no-answer')
      throw error
    }),
]

/** The clinic as screens see it: `salus.patients.getPatient.queryOptions({ input })` reads, `useCommand` asks. */
export const salus = createTanstackQueryUtils(clientOf<typeof contract>(isDesktop() ? portLink() : httpLink()))

function isDesktop(): boolean {
  return globalThis.location?.protocol === 'app:'
}

/** The preload passes the port on to the host; the page never learns how. */
function portLink() {
  const { port1, port2 } = new MessageChannel()
  window.postMessage('salus-port', '*', [port2])
  port1.start()
  return new PortLink<Intent>({ port: port1, headers, interceptors })
}

function httpLink() {
  const url = `${globalThis.location?.origin ?? 'http://localhost'}/rpc`
  return new HttpLink<Intent>({
    url,
    headers,
    interceptors,
    fetch: (request, init, _, path, input) => send(request, init, path, input),
  })
}

/** What the window is closed over must still arrive; browsers carry up to 64 KB past the end of a page. */
function send(request: Request, init: RequestInit, path: readonly string[], input: unknown): Promise<Response> {
  const keepalive = path[0] === 'drafts' && JSON.stringify(input).length < 30_000
  return fetch(request, { ...init, keepalive })
}
