import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Score, urgencies } from '../../shared/waiting-list.ts'
import { type Candidate, scoreOf } from './score.ts'

const Somebody: fc.Arbitrary<Candidate> = fc.record({
  minutes: fc.integer({ min: 5, max: 720 }),
  stretch: fc.integer({ min: 5, max: 90_000 }),
  asked: fc.record({ practitioner: fc.boolean(), day: fc.boolean(), hours: fc.boolean() }),
  urgency: fc.constantFrom(...urgencies),
  daysWaiting: fc.double({ min: 0, max: 4_000, noNaN: true }),
  missed: fc.nat(9),
})

test('a score is the sum of its parts, and each part keeps to its share', () => {
  fc.assert(
    fc.property(Somebody, (somebody) => {
      const { total, fit, urgency, waiting, reliability } = Score.parse(scoreOf(somebody))
      expect(total).toBe(fit + urgency + waiting + reliability)
      for (const [part, most] of [
        [fit, 40],
        [urgency, 30],
        [waiting, 20],
        [reliability, 10],
        [total, 100],
      ] as const)
        expect(part >= 0 && part <= most).toBe(true)
    }),
  )
})

test('nobody loses by being more urgent, waiting longer, coming reliably, or fitting better', () => {
  const atLeast = (better: Candidate, than: Candidate) =>
    expect(scoreOf(better).total).toBeGreaterThanOrEqual(scoreOf(than).total)
  fc.assert(
    fc.property(Somebody, fc.nat(60), (one, more) => {
      atLeast({ ...one, urgency: 'high' }, one)
      atLeast(one, { ...one, urgency: 'low' })
      atLeast({ ...one, daysWaiting: one.daysWaiting + more }, one)
      atLeast(one, { ...one, missed: one.missed + more })
      atLeast({ ...one, minutes: Math.min(720, one.minutes + more) }, one)
      atLeast(one, { ...one, stretch: one.stretch + more })
      for (const what of ['practitioner', 'day', 'hours'] as const)
        atLeast({ ...one, asked: { ...one.asked, [what]: true } }, { ...one, asked: { ...one.asked, [what]: false } })
    }),
  )
})

test('each of them counts', () => {
  const asked = { practitioner: false, day: false, hours: false }
  const one: Candidate = { minutes: 30, stretch: 60, asked, urgency: 'normal', daysWaiting: 3.9, missed: 1 }
  expect(scoreOf(one)).toEqual({ total: 48, fit: 23, urgency: 15, waiting: 3, reliability: 7 })
  expect(scoreOf({ ...one, minutes: 60 }).fit).toBe(31)
  expect(scoreOf({ ...one, asked: { practitioner: true, day: true, hours: true } }).fit).toBe(32)
  expect(scoreOf({ ...one, urgency: 'high' }).urgency).toBe(30)
  expect(scoreOf({ ...one, urgency: 'low' }).urgency).toBe(0)
  expect(scoreOf({ ...one, daysWaiting: 400 }).waiting).toBe(20)
  expect(scoreOf({ ...one, missed: 0 }).reliability).toBe(10)
  expect(scoreOf({ ...one, missed: 4 }).reliability).toBe(0)
  const best = {
    ...one,
    stretch: 30,
    asked: { practitioner: true, day: true, hours: true },
    daysWaiting: 20,
    missed: 0,
  }
  expect(scoreOf({ ...best, urgency: 'high' }).total).toBe(100)
})
