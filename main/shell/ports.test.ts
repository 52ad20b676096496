import { expect, test, vi } from 'vitest'
import type { Desk } from '../serve-port.ts'
import { acceptPorts } from './ports.ts'

type Listener = Parameters<Parameters<typeof acceptPorts>[0]['on']>[1]

function desk() {
  const listeners = new Map<string, Listener>()
  const desks: Desk[] = []
  const onRefused = vi.fn()
  acceptPorts(
    { on: (channel, listener) => listeners.set(channel, listener) },
    { isOurs: (id) => id < 10 },
    (_port, desk) => void desks.push(desk),
    onRefused,
  )
  return { listeners, desks, onRefused, say: (event: unknown) => listeners.get('salus-port')?.(event as never) }
}
const newPort = () => ({ start: vi.fn(), close: vi.fn(), on: vi.fn(), postMessage: vi.fn() })
const ownFrame = { parent: null, origin: 'app://salus' }

function sender(id = 1) {
  const gone: (() => void)[] = []
  return {
    id,
    isDestroyed: () => false,
    once: (_event: string, listener: () => void) => gone.push(listener),
    destroy: () => gone.map((say) => say()),
  }
}

test('one message is listened for, and no other', () => expect([...desk().listeners.keys()]).toEqual(['salus-port']))

test('our own page gets a port', () => {
  const { desks, say } = desk()
  const port = newPort()
  say({ senderFrame: ownFrame, sender: sender(), ports: [port] })
  expect(desks).toHaveLength(1)
  expect(port.start).toHaveBeenCalledOnce()
  expect(port.close).not.toHaveBeenCalled()
})

test.each<[who: string, event: object]>([
  ['a frame that is gone', { senderFrame: null }],
  ['a frame within a page', { senderFrame: { parent: ownFrame, origin: 'app://salus' } }],
  ['a page of another origin', { senderFrame: { parent: null, origin: 'https://salus' } }],
  ['a page that looks alike', { senderFrame: { parent: null, origin: 'app://salus.evil' } }],
  ['a page without an origin', { senderFrame: { parent: null, origin: 'null' } }],
  ['a window we did not open', { sender: sender(11) }],
  ['a window that is closing', { sender: { ...sender(), isDestroyed: () => true } }],
  ['two ports at once', { ports: [newPort(), newPort()] }],
])('not so %s', (_who, event) => {
  const { desks, onRefused, say } = desk()
  const asked = { senderFrame: ownFrame, sender: sender(), ports: [newPort()], ...event }
  say(asked)
  expect(desks).toEqual([])
  expect(onRefused).toHaveBeenCalledOnce()
  for (const port of asked.ports) expect([port.start.mock.calls.length, port.close.mock.calls.length]).toEqual([0, 1])
})

test('a message without a port is nothing', () => {
  const { desks, say } = desk()
  say({ senderFrame: ownFrame, sender: sender(), ports: [] })
  expect(desks).toEqual([])
})

test('a page loaded again takes over its desk, another window has its own, a closed one is forgotten', () => {
  const { desks, say } = desk()
  const [first, again, other] = [newPort(), newPort(), newPort()]
  const window = sender(1)
  say({ senderFrame: ownFrame, sender: window, ports: [first] })
  say({ senderFrame: ownFrame, sender: window, ports: [again] })
  say({ senderFrame: ownFrame, sender: sender(2), ports: [other] })
  expect(first.close).toHaveBeenCalledOnce()
  expect(desks[1]).toBe(desks[0])
  expect(desks[2]).not.toBe(desks[0])
  window.destroy()
  say({ senderFrame: ownFrame, sender: window, ports: [newPort()] })
  expect(desks[3]).not.toBe(desks[0])
})
