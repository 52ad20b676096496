import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import type { Answers, Report } from '../platform/entrance.ts'
import { serveRest } from '../serve-rest.ts'
import { serveRpc } from '../serve-rpc.ts'
import { readCredentials } from './credentials.ts'
import { answerBrokenRequest, answerErrors, sayNo } from './errors.ts'
import { largestBody, readJsonBodies } from './json-body.ts'
import { refuseForeigners } from './own-pages.ts'
import { serveScreens } from './screens.ts'
import { sendSecurityHeaders } from './security-headers.ts'
import { type Limits, throttle, usualLimits } from './throttle.ts'

export type ServerOptions = {
  /** 0 lets the system pick one. */
  readonly port: number
  readonly report: Report
  /** Folder of the built screens; without it only calls are answered. */
  readonly screens?: string
  readonly limits?: Limits
  /** Milliseconds for a request to arrive. */
  readonly patience?: number
}
export type Server = { readonly origin: string; readonly close: () => Promise<void> }

/** The HTTP entrance: our windows in a browser, other programs, and the screens themselves. Loopback only. */
export async function openServer(host: Answers, options: ServerOptions): Promise<Server> {
  const { port, report, screens, limits = usualLimits, patience = 30_000 } = options
  const closing = new AbortController()
  const app = listeningFor(patience, report)
  app.addHook('onRequest', refuseForeigners)
  await sendSecurityHeaders(app)
  readJsonBodies(app)
  const credentials = await readCredentials(app, host)
  await throttle(app, credentials, limits)

  const door = { host, report, credentials, closing: closing.signal }
  serveRpc(app, door)
  serveRest(app, door)
  if (screens) await serveScreens(app, screens)
  await app.listen({ port, host: '127.0.0.1' })
  const { port: listening } = app.server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${listening}`, close: () => close(app, closing) }
}

function listeningFor(patience: number, report: Report): FastifyInstance {
  const app = fastify({
    bodyLimit: largestBody,
    requestTimeout: patience,
    http: { connectionsCheckingInterval: Math.min(patience / 4, 5_000) },
    forceCloseConnections: 'idle',
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => void answerErrors(report)(error, request, reply),
  })
  app.setErrorHandler(answerErrors(report))
  app.setNotFoundHandler((request, reply) => {
    const code = /^\/(rpc|api\/v1)\//.test(request.url) ? 'unknown-operation' : 'not-found'
    return sayNo(request, reply, { status: 404, code })
  })
  return app as unknown as FastifyInstance
}

/** Streams end at once, what is being answered has a moment, and what still hangs is cut off. */
async function close(app: FastifyInstance, closing: AbortController): Promise<void> {
  closing.abort()
  const idle = setInterval(() => app.server.closeIdleConnections(), 20) // a browser keeps its connection after the answer
  const cutOff = setTimeout(() => app.server.closeAllConnections(), 1_000)
  await app.close()
  clearInterval(idle)
  clearTimeout(cutOff)
}
