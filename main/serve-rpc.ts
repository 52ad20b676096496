import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Credentials } from './http/credentials.ts'
import { type Caller, handling, operationIdHeader } from './platform/entrance.ts'

/** /rpc, for our own windows in a browser. The token stays in a cookie. */
export function serveRpc(
  app: FastifyInstance,
  router: AnyRouter,
  credentials: Credentials,
  closing: AbortSignal,
): void {
  const handler = new RPCHandler<Caller>(router, handling)
  app.post('/rpc/*', async (request: FastifyRequest, reply: FastifyReply) => {
    const context: Caller = {
      findSession: () => credentials.sessionOf(request),
      operationId: operationIdHeader,
      keepToken: credentials.keepToken(request, reply),
      closing,
    }
    await handler.handle(request, reply, { prefix: '/rpc', context })
  })
}
