import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'

const posted: unknown[][] = []
vi.mock('electron', () => ({ ipcRenderer: { postMessage: (...message: unknown[]) => posted.push(message) } }))

type Message = { readonly source: unknown; readonly data: unknown; readonly ports: readonly unknown[] }
const listeners: [event: string, listener: (message: Message) => void][] = []
const window = { addEventListener: (...listener: (typeof listeners)[number]) => listeners.push(listener) }
let before: readonly string[]

beforeAll(async () => {
  vi.stubGlobal('window', window)
  before = Object.getOwnPropertyNames(globalThis)
  await import('./index.ts')
})

const hear = (message: Partial<Message>) => {
  posted.length = 0
  for (const [, listener] of listeners) listener({ source: window, data: 'salus-port', ports: [], ...message })
  return posted
}

test('hands the port of its own page to the host, and the port alone', () => {
  expect(listeners.map(([event]) => event)).toEqual(['message'])
  expect(hear({ ports: ['port'] })).toEqual([['salus-port', null, ['port']]])
})

test.each<[what: string, message: Partial<Message>]>([
  ['another window', { source: { other: true } }],
  ['a frame within', { source: null }],
  ['other words', { data: 'other-port' }],
  ['an object', { data: { toString: () => 'salus-port' } }],
  ['a message that only holds the words', { data: ['salus-port'] }],
])('does not listen to %s', (_what, message) => expect(hear({ ports: ['port'], ...message })).toEqual([]))

test('gives the page nothing to hold', () => {
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(before)
  expect(Object.keys(window)).toEqual(['addEventListener'])
  const source = readFileSync(join(import.meta.dirname, 'index.ts'), 'utf8')
  expect([...source.matchAll(/^import .*$/gm)].map(([line]) => line)).toEqual([
    "import { ipcRenderer } from 'electron'",
  ])
  expect(source).not.toMatch(/contextBridge|exposeIn|\.invoke|\.sendSync|\.on\(|eval|globalThis/)
})
