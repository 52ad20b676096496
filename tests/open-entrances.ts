import { MessageChannel } from 'node:worker_threads'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { openServer } from '../main/http/open-server.ts'
import type { Limits } from '../main/http/throttle.ts'
import type { Answers, Failure } from '../main/platform/entrance.ts'
import { type Desk, servePorts } from '../main/serve-port.ts'
import { type Client, clientOf, headersOf, type Intent } from '../shared/platform/client.ts'
import { procedureOf } from '../shared/platform/contract.ts'
import { salus } from '../shared/salus.ts'
import { type Role, roles } from '../shared/staff.ts'
import { emailOf, password } from './test-clinic.ts'

type Input = { readonly [key: string]: unknown }
/** One shape for what came back, whatever the entrance: the value, or the refusal with its HTTP status. */
export type Reply = {
  readonly status: number
  readonly code?: string
  readonly message?: string
  readonly data?: unknown
  readonly value?: unknown
}
export type Who = Role | 'nobody'
export type Send = (who: Who, operation: string, input: Input, operationId?: string) => Promise<Reply>
export const entranceNames = ['port', 'rpc', 'rest'] as const
export type EntranceName = (typeof entranceNames)[number]

export const noLimits: Limits = { failedSignIns: 1e9, signIns: 1e9, callsWithoutSession: 1e9 }

/** The three entrances of one clinic, with somebody of every role signed in at each. */
export async function openEntrances(host: Answers) {
  const failures: Failure[] = []
  const report = (failure: Failure) => failures.push(failure)
  const server = await openServer(host, { port: 0, report, limits: noLimits })
  const openPort = servePorts(host, report)
  const people: readonly Who[] = [...roles, 'nobody']
  const ports = new Map(people.map((who) => [who, openDesk(openPort)]))
  const browsers = new Map(people.map((who) => [who, openBrowser(server.origin)]))
  const tokens = new Map<Who, string>()

  const send: { readonly [E in EntranceName]: Send } = {
    port: (who, ...call) => ask(ports.get(who)!.client, ...call),
    rpc: (who, ...call) => ask(browsers.get(who)!.client, ...call),
    rest: (who, ...call) => askRest(server.origin, tokens.get(who), ...call),
  }
  for (const role of roles) {
    const account = { email: emailOf(role), password }
    for (const name of ['port', 'rpc'] as const)
      if ((await send[name](role, 'staff.signIn', account)).status !== 200) throw new Error(`${role} cannot sign in`)
    tokens.set(role, ((await send.rest(role, 'staff.signIn', account)).value as { token: string }).token)
  }
  const close = async () => {
    for (const desk of ports.values()) desk.close()
    await server.close()
  }
  return { origin: server.origin, server, openPort, send, ports, browsers, tokens, failures, close }
}
export type Entrances = Awaited<ReturnType<typeof openEntrances>>

export function openDesk(openPort: ReturnType<typeof servePorts>) {
  const { port1, port2 } = new MessageChannel()
  const desk: Desk = {}
  const said: unknown[] = []
  openPort(port1, desk)
  port2.on('message', (message) => said.push(message))
  port1.start()
  port2.start()
  const headers = ({ context }: { context: Intent }) => headersOf(context)
  const client = clientOf<typeof salus>(new PortLink<Intent>({ port: port2, headers }))
  return { client, desk, said, pagePort: port2, close: () => port2.close() }
}

/** A browser as far as cookies go. */
export function openBrowser(origin: string) {
  const cookies = new Map<string, string>()
  const setCookies: string[] = []
  const said: string[] = []
  const headers = ({ context }: { context: Intent }) => headersOf(context)
  const fetchWithCookies = async (request: Request, init: object): Promise<Response> => {
    request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(request, init)
    for (const line of response.headers.getSetCookie()) {
      setCookies.push(line)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    if (!response.headers.get('content-type')?.includes('event-stream')) said.push(await response.clone().text())
    return response
  }
  const link = new HttpLink<Intent>({ url: `${origin}/rpc`, headers, fetch: fetchWithCookies })
  const client = clientOf<typeof salus>(link)
  return { client, cookies, setCookies, said }
}

let made = 0
/** A new intent unless one is named. */
const newOperationId = () => `11111111-0000-4000-8000-${String(++made).padStart(12, '0')}`

async function ask(
  client: Client<typeof salus>,
  operation: string,
  input: Input,
  operationId = newOperationId(),
): Promise<Reply> {
  const [capability, key] = operation.split('.') as ['staff', 'whoAmI']
  try {
    return { status: 200, value: await client[capability][key](input as never, { context: { operationId } }) }
  } catch (error) {
    return error as Reply
  }
}

export function restAddress(operation: string, input: Input): { method: string; path: string; body: Input } {
  const [capability = '', key = ''] = operation.split('.')
  const found = (salus as never as { [c: string]: { [o: string]: never } })[capability]?.[key]
  if (!found) return { method: 'POST', path: `/${capability}/${key}`, body: input }
  const { method = 'POST', path = '/' } = procedureOf(found, capability, key)['~orpc'].route
  const rest = { ...input }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(textOf(value))
  })
  if (method !== 'GET') return { method, path: filled, body: rest }
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, textOf(value)]))
  return { method, path: query.size > 0 ? `${filled}?${query}` : filled, body: {} }
}

/** As an address can hold it. */
function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')).toWellFormed()
}

async function askRest(
  origin: string,
  token: string | undefined,
  operation: string,
  input: Input,
  operationId?: string,
): Promise<Reply> {
  const { method, path, body } = restAddress(operation, input)
  const response = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: {
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(operationId && { 'idempotency-key': operationId }),
    },
    body: method === 'GET' ? null : JSON.stringify(body),
  })
  const { status } = response
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('text/event-stream')) return { status, value: response.body }
  if (!type.startsWith('application/json')) return { status, value: await response.blob() }
  const answer = (await response.json()) as { code?: string; message?: string; issues?: unknown; detail?: unknown }
  if (response.ok) return { status, value: answer }
  const data = answer.issues ? { issues: answer.issues } : answer.detail
  return { status, code: answer.code ?? '', message: answer.message ?? '', data }
}
