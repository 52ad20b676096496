import { SmartCoercionPlugin } from '@orpc/json-schema'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import type { ORPCError } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { salus } from '../shared/salus.ts'
import { bodyOf } from './http/errors.ts'
import { operationIdOfKey } from './http/idempotency-key.ts'
import { type Caller, handlingFor, procedures } from './platform/entrance.ts'
import { describeRest } from './platform/open-api.ts'
import type { HttpDoor } from './serve-rpc.ts'

const coercion = new SmartCoercionPlugin<Caller>({ schemaConverters: [new ZodToJsonSchemaConverter()] }) // in an address, 2 is text
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** /api/v1, for other programs. They keep their token themselves. */
export function serveRest(app: FastifyInstance, { host, report, credentials, closing }: HttpDoor): void {
  const { plugins, interceptors } = handlingFor(host, report)
  const handler = new OpenAPIHandler<Caller>(procedures(salus, host, report), {
    interceptors,
    plugins: [...plugins, coercion],
    customErrorResponseBodyEncoder: errorBody,
  })
  let description: Promise<string> | undefined

  app.get('/api/v1/openapi.json', async (_request, reply) => {
    description ??= describeRest(salus).then((document) => JSON.stringify(document))
    return reply.type('application/json; charset=utf-8').send(await description)
  })
  app.route({
    method: methods,
    url: '/api/v1/*',
    onSend: async ({ body }, reply) => void (reply.statusCode === 201 && isRehearsal(body) && reply.code(200)),
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const context: Caller = {
        findSession: () => credentials.sessionOf(request),
        operationId: operationIdOfKey,
        closing,
      }
      if (request.method !== 'GET') request.body = withQuery(request.query, request.body)
      await handler.handle(request, reply, { prefix: '/api/v1', context })
    },
  })
}

/**
 * `?dryRun=true` and `?scope=this` belong to the request as much as its body does; oRPC reads only one of the two.
 * Where either says that nothing is to be saved, nothing is.
 */
function withQuery(query: unknown, body: unknown): unknown {
  const asked = { ...(query as object) }
  if (Object.keys(asked).length === 0) return body
  const said = typeof body === 'object' && !Array.isArray(body) ? body : {} // anything else is no input of any operation
  return { ...asked, ...said, ...(isRehearsal(asked) && { dryRun: true }) }
}

/** It was answered as if it had been done, but nothing was created. */
function isRehearsal(body: unknown): boolean {
  const dryRun = typeof body === 'object' && body !== null && 'dryRun' in body ? body.dryRun : false
  return dryRun === true || (typeof dryRun === 'string' && /^(true|on)$/i.test(dryRun))
}

/** oRPC has one error of its own: a request it could not read. */
function errorBody({ code, message, data }: ORPCError<string, unknown>): object {
  return { code: code === 'BAD_REQUEST' ? 'invalid-input' : code, message, ...bodyOf(data) }
}
