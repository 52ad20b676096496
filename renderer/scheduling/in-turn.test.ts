import { expect, test, vi } from 'vitest'
import { inTurn } from './in-turn.ts'

/** A host that answers when the test says so. */
function host() {
  const asked: { step: string; version: number; answer: (version: number | undefined) => void }[] = []
  const ask = (step: string) => (version: number) =>
    new Promise<number | undefined>((answer) => void asked.push({ step, version, answer }))
  return { asked, ask }
}

test('the first is asked at once, the next with the version the one before led to', async () => {
  const { asked, ask } = host()
  inTurn({ id: 'ana', version: 1 }, 'check in', ask('check in'))
  inTurn({ id: 'ana', version: 1 }, 'start', ask('start'))
  inTurn({ id: 'bo', version: 7 }, 'check in', ask('check in'))
  expect(asked.map(({ step, version }) => [step, version])).toEqual([
    ['check in', 1],
    ['check in', 7],
  ])
  asked[0]?.answer(2)
  await vi.waitFor(() => expect(asked[2]).toMatchObject({ step: 'start', version: 2 }))
  asked[2]?.answer(3)
  await Promise.resolve()
  await new Promise((resolve) => setTimeout(resolve))
  inTurn({ id: 'ana', version: 9 }, 'finish', ask('finish')) // nothing is under way any more
  expect(asked[3]).toMatchObject({ step: 'finish', version: 9 })
})

test('after a refusal the next is asked as it was meant', async () => {
  const { asked, ask } = host()
  inTurn({ id: 'cy', version: 4 }, 'check in', ask('check in'))
  inTurn({ id: 'cy', version: 4 }, 'start', ask('start'))
  asked[0]?.answer(undefined)
  await vi.waitFor(() => expect(asked[1]).toMatchObject({ step: 'start', version: 4 }))
  asked[1]?.answer(undefined)
})

test('the same step pressed twice is asked once, also when the first is answered', async () => {
  const { asked, ask } = host()
  const press = () => inTurn({ id: 'ed', version: 1 }, 'check in', ask('check in'))
  expect([press(), press()]).toEqual([true, false])
  asked[0]?.answer(2)
  await new Promise((resolve) => setTimeout(resolve))
  expect(asked.length).toBe(1)
})

test('only the last answer says how the visit stands', async () => {
  const last: boolean[] = []
  const answers: (() => void)[] = []
  const ask = (_: number, isLast: () => boolean) =>
    new Promise<number>((resolve) => {
      answers.push(() => {
        last.push(isLast())
        resolve(1)
      })
    })
  inTurn({ id: 'di', version: 1 }, 'start', ask)
  inTurn({ id: 'di', version: 1 }, 'finish', ask)
  answers[0]?.()
  await vi.waitFor(() => expect(answers.length).toBe(2))
  answers[1]?.()
  expect(last).toEqual([false, true])
})
