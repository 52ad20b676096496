import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { contentPolicy, noPowers } from '../platform/content-policy.ts'
import { isForCalls } from './own-pages.ts'

export async function sendSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false, // written below, word for word as the desktop window has it
    strictTransportSecurity: false, // means nothing without TLS, and this host is on the loopback
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', contentPolicy).header('permissions-policy', noPowers)
    if (isForCalls(request.url)) reply.header('cache-control', 'no-store')
  })
}
