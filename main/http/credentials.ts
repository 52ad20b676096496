import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Session } from '../platform/answer.ts'
import type { Answers } from '../platform/entrance.ts'

/** Where a browser may keep its token: out of reach of every script, sent to our own calls only. */
const cookieOptions = { httpOnly: true, sameSite: 'strict', path: '/rpc' } as const

export type Credentials = {
  readonly sessionOf: (request: FastifyRequest) => Promise<Session | undefined>
  readonly keepToken: (request: FastifyRequest, reply: FastifyReply) => (token: string | undefined) => void
}

/**
 * A program shows its token in `Authorization`, a browser in its cookie, and nobody in both: a request with the
 * header is a program's, whatever cookies it carries, and /api/v1 knows no cookies at all.
 */
export async function readCredentials(app: FastifyInstance, host: Answers): Promise<Credentials> {
  await app.register(cookie)
  const found = new WeakMap<FastifyRequest, Promise<Session | undefined>>()
  return {
    sessionOf(request) {
      const known = found.get(request) ?? host.findSession(tokenOf(request))
      found.set(request, known)
      return known
    },
    keepToken: (request, reply) => (token) => {
      if (token === undefined) reply.clearCookie(cookieName(request), cookieOptions)
      else reply.setCookie(cookieName(request), token, cookieOptions)
    },
  }
}

function tokenOf(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers
  if (authorization !== undefined) return /^Bearer ([\w-]{1,200})$/i.exec(authorization)?.[1]
  return request.url.startsWith('/rpc/') ? request.cookies[cookieName(request)] : undefined
}

/** Cookies do not know ports: two Salus on one computer must not sign each other out. */
function cookieName({ socket }: FastifyRequest): string {
  return `salus-session-${socket.localPort}`
}
