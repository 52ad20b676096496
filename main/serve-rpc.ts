import { RPCHandler } from '@orpc/server/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { salus } from '../shared/salus.ts'
import type { Credentials } from './http/credentials.ts'
import {
  type Answers,
  type Caller,
  handlingFor,
  operationIdHeader,
  procedures,
  type Report,
} from './platform/entrance.ts'

/** What every entrance over HTTP works with. */
export type HttpDoor = {
  readonly host: Answers
  readonly report: Report
  readonly credentials: Credentials
  readonly closing: AbortSignal
}

/** /rpc, for our own windows in a browser. The token stays in a cookie. */
export function serveRpc(app: FastifyInstance, { host, report, credentials, closing }: HttpDoor): void {
  const handler = new RPCHandler<Caller>(procedures(salus, host, report), handlingFor(host, report))
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
