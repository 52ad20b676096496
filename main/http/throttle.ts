import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Credentials } from './credentials.ts'
import { sayNo } from './errors.ts'
import { isForCalls } from './own-pages.ts'

/** Per minute and address. A signed-in desk has no limit. */
export type Limits = {
  /** Of one account; and with a key that opens no calendar. */
  readonly failedSignIns: number
  readonly signIns: number
  readonly callsWithoutSession: number
}
export const usualLimits: Limits = { failedSignIns: 20, signIns: 300, callsWithoutSession: 300 }

type Count = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>

const signInPaths = new Set(['/rpc/staff/signIn', '/api/v1/session'])

/** Against guessing passwords and calendar keys, and strangers who knock without end. */
export async function throttle(app: FastifyInstance, { sessionOf }: Credentials, limits: Limits): Promise<void> {
  await app.register(rateLimit, { global: false, timeWindow: 60_000 })
  const failures = app.createRateLimit({ max: limits.failedSignIns - 1, keyGenerator: accountOf })
  const signIns = app.createRateLimit({ max: limits.signIns })
  const strangers = app.createRateLimit({ max: limits.callsWithoutSession })
  const wrongKeys = app.createRateLimit({ max: limits.failedSignIns - 1 })

  app.addHook('preHandler', async (request, reply) => {
    if (!isForCalls(request.url)) return undefined
    if (isSignIn(request)) {
      const seconds = waitOf(await failures(request, { increment: false })) ?? waitOf(await signIns(request))
      return seconds === undefined ? undefined : refuseSignIn(request, reply, seconds)
    }
    if (await sessionOf(request)) return undefined
    const guessing = isFeed(request) ? waitOf(await wrongKeys(request, { increment: false })) : undefined
    const seconds = guessing ?? waitOf(await strangers(request))
    if (seconds === undefined) return undefined
    return sayNo(request, reply.header('retry-after', seconds), { status: 429, code: 'too-many-requests' })
  })
  app.addHook('onSend', async (request, reply) => {
    if (isSignIn(request) && reply.statusCode >= 400) await failures(request)
    if (isFeed(request) && reply.statusCode === 404) await wrongKeys(request)
  })
}

function isSignIn({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && signInPaths.has(url.split('?', 1)[0] ?? '')
}

function isFeed({ method, url }: FastifyRequest): boolean {
  return method === 'GET' && /^\/api\/v1\/practitioners\/[^/?]*\/calendar\.ics(\?|$)/.test(url)
}

function waitOf(count: Count): number | undefined {
  return !count.isAllowed && count.isExceeded ? count.ttlInSeconds : undefined
}

/** Our windows know a locked account as a refusal of the contract; programs are told as HTTP tells them. */
function refuseSignIn(request: FastifyRequest, reply: FastifyReply, seconds: number): FastifyReply {
  const until = new Date(Date.now() + seconds * 1000).toISOString()
  const status = request.url.startsWith('/rpc/') ? 409 : 429
  return sayNo(request, reply.header('retry-after', seconds), { status, code: 'locked-for-now', detail: { until } })
}

/** The body has not been validated yet, and is a stranger's. */
function accountOf({ ip, body }: FastifyRequest): string {
  const { email } = (isObject(body) ? (isObject(body['json']) ? body['json'] : body) : {}) as {
    readonly email?: unknown
  }
  return `${ip} ${typeof email === 'string' ? email.trim().toLowerCase().slice(0, 200) : ''}`
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}
