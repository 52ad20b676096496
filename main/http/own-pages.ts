import type { FastifyReply, FastifyRequest } from 'fastify'
import { sayNo } from './errors.ts'

/**
 * Only who reached this host by its own name, from its own pages or from no page at all, is heard. A foreign name is
 * DNS rebinding; a foreign page is somebody else's web site, or another program on another port of this computer.
 */
export async function refuseForeigners(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const { host = '', origin, 'sec-fetch-site': from } = request.headers
  if (!namesOf(request.socket.localPort).includes(host.toLowerCase()))
    return sayNo(request, reply, { status: 421, code: 'wrong-host' })
  if (!isPlainAddress(request.url)) return sayNo(request, reply, { status: 400, code: 'bad-address' })
  const foreignOrigin = origin !== undefined && origin !== `http://${host}`
  const foreignPage = isForCalls(request.url) && from !== undefined && from !== 'same-origin' && from !== 'none'
  return foreignOrigin || foreignPage ? sayNo(request, reply, { status: 403, code: 'foreign-origin' }) : undefined
}

export function isForCalls(url: string): boolean {
  return /^\/(rpc|api)(\/|\?|$)/.test(url)
}

/** One way to write each address, so that no check is passed by writing it differently; and no broken UTF-8. */
function isPlainAddress(url: string): boolean {
  const path = url.split('?', 1)[0] ?? ''
  if (/\/\/|.\/$/.test(path) || URL.parse(url, 'http://host')?.pathname !== path) return false
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}

function namesOf(port: number | undefined): string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]']
  return port === 80 ? names : names.map((name) => `${name}:${port}`)
}
