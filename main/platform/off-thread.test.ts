import { expect, test } from 'vitest'
import { offThread } from './off-thread.ts'

const orders = new URL('./off-thread.ts', import.meta.url).href
const worker = (make: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { takeOrders } from '${orders}'; takeOrders(${make})`)}`)

test('each order gets its own product, whichever is ready first', async () => {
  const ask = offThread<number, number>(
    worker('async (n) => (await new Promise((done) => setTimeout(done, 90 - n)), n * 2)'),
  )
  expect(await Promise.all([10, 80, 40].map(ask))).toEqual([20, 160, 80])
})

test('what goes wrong with one order is the answer to that order', async () => {
  const ask = offThread<number, number>(worker(`async (n) => { if (n === 2) throw new Error('no two'); return n }`))
  const answers = await Promise.allSettled([1, 2, 3].map(ask))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  await expect(ask(2)).rejects.toThrow('no two')
})

test('a thread that dies fails what it had, and the next order starts another', async () => {
  const ask = offThread<string, string>(worker(`async (what) => { if (what === 'die') process.exit(1); return what }`))
  expect(await ask('a')).toBe('a')
  await expect(ask('die')).rejects.toThrow('ended before its work')
  expect(await ask('b')).toBe('b')
})

test('a worker that cannot start is an error, not a wait', async () => {
  await expect(offThread(new URL('./no-such-worker.ts', import.meta.url))('x')).rejects.toThrow(/no-such-worker/)
})
