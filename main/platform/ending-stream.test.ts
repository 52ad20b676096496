import { expect, test } from 'vitest'
import { endingWith } from './ending-stream.ts'

const same = (error: unknown) => error as Error

/** One event, then a wait that only the test ends. */
function events() {
  const waiting = Promise.withResolvers<number>()
  const state = { cleaned: false, waiting }
  async function* source() {
    try {
      yield 1
      yield await waiting.promise
    } finally {
      state.cleaned = true
    }
  }
  return { state, source: source() }
}

test('passes events on, and ends as its source ends', async () => {
  async function* three() {
    yield* [1, 2, 3]
  }
  const seen: number[] = []
  for await (const event of endingWith(undefined, three(), same)) seen.push(event)
  expect(seen).toEqual([1, 2, 3])
})

test('ends at once when the entrance closes, though the source still waits', async () => {
  const { state, source } = events()
  const closing = new AbortController()
  const stream = endingWith(closing.signal, source, same)
  expect(await stream.next()).toEqual({ done: false, value: 1 })
  const next = stream.next()
  closing.abort()
  expect(await next).toEqual({ done: true, value: undefined })
  expect(await stream.next()).toEqual({ done: true, value: undefined })
  state.waiting.resolve(2)
  await new Promise(setImmediate)
  expect(state.cleaned).toBe(true)
})

test('leaving is not waited for, and the source is cleaned up', async () => {
  const { state, source } = events()
  const stream = endingWith(new AbortController().signal, source, same)
  await stream.next()
  const next = stream.next()
  expect(await stream.return?.()).toEqual({ done: true, value: undefined })
  expect(await next).toEqual({ done: true, value: undefined })
  state.waiting.resolve(2)
  await new Promise(setImmediate)
  expect(state.cleaned).toBe(true)
})

test('never begins when the entrance is closed already', async () => {
  const { source } = events()
  expect(await endingWith(AbortSignal.abort(), source, same).next()).toEqual({ done: true, value: undefined })
})

test('a fault of the source is said in the words of the entrance, once', async () => {
  async function* faulty() {
    yield 1
    throw new Error('inside')
  }
  const stream = endingWith(undefined, faulty(), () => new Error('outside'))
  await stream.next()
  await expect(stream.next()).rejects.toThrow('outside')
  expect(await stream.next()).toEqual({ done: true, value: undefined })
})
