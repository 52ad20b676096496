import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Report } from '../platform/entrance.ts'
import { sayRefusal } from '../platform/say-refusal.ts'

/** What HTTP itself may answer before any operation is found. */
const sentences = {
  'wrong-host': 'This address is not one of this host.',
  'foreign-origin': 'Only the pages of this host may ask that.',
  'bad-address': 'The address has parts that cannot be read.',
  'bad-json': 'The body is not JSON in UTF-8.',
  'too-large': 'The body is larger than 1 MB.',
  'not-json': 'The body must be application/json.',
  'not-found': 'There is nothing at this address.',
  'not-built': 'The screens are not built: npm run build makes them.',
  'too-many-requests': 'Too many requests. Try again in a minute.',
  'too-slow': 'The request took too long to arrive.',
} as const
export type HttpRefusal = keyof typeof sentences

type Answer = { readonly status: number; readonly code: string; readonly detail?: unknown }

/** Every "no" of this host has one shape at each door: our windows decode oRPC's, programs read `{code, message}`. */
export function sayNo(request: FastifyRequest, reply: FastifyReply, { status, code, detail }: Answer): FastifyReply {
  const message = sentences[code as HttpRefusal] ?? sayRefusal(code, detail)
  const body = request.url.startsWith('/rpc/')
    ? { json: { defined: false, code, status, message, data: detail } }
    : { code, message, ...bodyOf(detail) }
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body))
}

/** `issues` stand beside the code; anything else that a refusal says is its `detail`. */
export function bodyOf(detail: unknown): object {
  if (detail === undefined || detail === null) return {}
  return typeof detail === 'object' && 'issues' in detail ? { issues: detail.issues } : { detail }
}

/** What the framework refuses while reading a request is the caller's fault; anything else is a bug of ours. */
export function answerErrors(report: Report) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const status = error.statusCode ?? 500
    if (status >= 400 && status < 500) return sayNo(request, reply, { status, code: codeOf(status, error.code) })
    const errorId = randomUUID()
    report({ operation: 'http', errorId, error })
    return sayNo(request, reply, { status: 500, code: 'unexpected', detail: { errorId } })
  }
}

function codeOf(status: number, reason: string): HttpRefusal {
  if (status === 413) return 'too-large'
  if (status === 415) return 'not-json'
  if (status === 404) return 'not-found'
  return reason === 'FST_ERR_BAD_URL' || reason === 'FST_ERR_MAX_PARAM_LENGTH' ? 'bad-address' : 'bad-json'
}

type ConnectionError = Error & { readonly code?: string }

/** Bytes that are not HTTP, or that never end. There is no request to reply to, only a socket. */
export function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const status = slow ? '408 Request Timeout' : '400 Bad Request'
  const code: HttpRefusal = slow ? 'too-slow' : 'bad-address'
  const body = JSON.stringify({ code, message: sentences[code] })
  const headers = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${body}`)
}
