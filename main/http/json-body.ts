import type { FastifyInstance, FastifyRequest } from 'fastify'

export const largestBody = 1_000_000

/** JSON in UTF-8 is the only body there is. Bytes that are neither are said to be so, not repaired. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => {
      try {
        return body.length === 0 ? undefined : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
      } catch {
        throw Object.assign(new Error('not JSON in UTF-8'), { statusCode: 400 })
      }
    },
  )
}
