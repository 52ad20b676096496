import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'

type Headers = { readonly [name: string]: string | undefined }
export type Asked = {
  readonly method?: string
  readonly path: string
  readonly headers?: Headers
  readonly body?: string | Buffer
}
export type Answer = {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly text: string
  readonly code: unknown
}

/** Node's own client: `fetch` would not send some of these headers. */
export function ask(origin: string, { method = 'GET', path, headers = {}, body }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  const framed = body === undefined ? headers : { 'content-length': String(Buffer.byteLength(body)), ...headers }
  const named = Object.fromEntries(Object.entries(framed).filter(([, value]) => value !== undefined))
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, method, path, headers: named }, (response) => {
      const chunks: Buffer[] = []
      const { headers, statusCode: status = 0 } = response
      if (headers['content-type']?.startsWith('text/event-stream')) {
        response.destroy() // it would answer for as long as it is read
        return resolve({ status, headers, text: '', code: undefined })
      }
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status, headers, text, code: codeIn(text) })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

export function post(origin: string, path: string, body: unknown, headers: Headers = {}): Promise<Answer> {
  const sent = { 'content-type': 'application/json', ...headers }
  return ask(origin, { method: 'POST', path, body: JSON.stringify(body), headers: sent })
}

function codeIn(text: string): unknown {
  try {
    const body = JSON.parse(text)
    return body.code ?? body.json?.code
  } catch {
    return undefined
  }
}

/** Raw bytes to the port, and all that comes back until it is closed. */
export function say(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.on('data', (chunk) => {
      heard += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard))
  })
}
