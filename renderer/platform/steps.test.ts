import { expect, test } from 'vitest'
import { Steps } from './steps.ts'

/** What was taken back, in order. */
function desk() {
  const steps = new Steps()
  const back: string[] = []
  const press = (name: string) => {
    const step = steps.begin()
    const granted = () => step?.answer(() => void steps.offer(() => void back.push(name)))
    const refused = () => step?.answer(() => undefined)
    return { granted, refused, drop: () => step?.drop() }
  }
  return { steps, back, press }
}

test('the last is taken back, once, and then the one before', () => {
  const { steps, back, press } = desk()
  press('move').granted()
  press('confirm').granted()
  expect([steps.takeBack(), steps.takeBack(), steps.takeBack()]).toEqual([true, true, false])
  expect(back).toEqual(['confirm', 'move'])
})

test('who takes back before the answer is waited for, and it is taken back once', () => {
  const { steps, back, press } = desk()
  press('confirm').granted()
  const move = press('move')
  expect(steps.takeBack()).toBe(true)
  expect(steps.takeBack()).toBe(true) // a nervous second press
  expect(back).toEqual([])
  move.granted()
  expect(back).toEqual(['move'])
  steps.takeBack()
  expect(back).toEqual(['move', 'confirm'])
})

test('after a refusal there is nothing to take back, and nothing older is meant', () => {
  const { steps, back, press } = desk()
  press('confirm').granted()
  const move = press('move')
  steps.takeBack()
  move.refused()
  expect(back).toEqual([])
})

test('the order is that of the presses, however late an answer comes', () => {
  const { steps, back, press } = desk()
  const slow = press('move')
  press('confirm').granted()
  steps.takeBack()
  expect(back).toEqual(['confirm'])
  steps.takeBack()
  slow.granted()
  expect(back).toEqual(['confirm', 'move'])
})

test('what was never asked is no step', () => {
  const { steps, back, press } = desk()
  press('move').granted()
  press('once too many').drop()
  steps.takeBack()
  expect(back).toEqual(['move'])
})

test('taking back is no step of its own, and an offer that ended is gone', () => {
  const { steps } = desk()
  const began: unknown[] = []
  const end = steps.offer(() => undefined)
  steps.offer(() => void began.push(steps.begin()))
  steps.takeBack()
  expect(began).toEqual([undefined])
  end()
  expect(steps.takeBack()).toBe(false)
})

test('what was answered and offers no way back is passed over', () => {
  const { steps, back, press } = desk()
  press('confirm').granted()
  press('move').refused()
  steps.takeBack()
  expect(back).toEqual(['confirm'])
  expect(steps.takeBack()).toBe(false)
})
