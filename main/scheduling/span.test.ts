import fc from 'fast-check'
import { expect, test } from 'vitest'
import { common, holds, isFreeInTurn, joined, type Span, without } from './span.ts'

const Spans = fc
  .array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 8 })
  .map((pairs) => pairs.map(([from, length]) => ({ from, to: from + length })))

const minutes = Array.from({ length: 60 }, (_, minute) => minute)
const within = (spans: readonly Span[]) => minutes.filter((m) => spans.some(({ from, to }) => from <= m && m < to))

test('spans hold the same minutes as sets of minutes do', () => {
  fc.assert(
    fc.property(Spans, Spans, (some, others) => {
      const [a, b] = [joined(some), joined(others)]
      expect(within(a)).toEqual(within(some))
      expect(within(common(a, b))).toEqual(within(a).filter((m) => within(b).includes(m)))
      expect(within(without(a, others))).toEqual(within(a).filter((m) => !within(b).includes(m)))
    }),
    { numRuns: 500 },
  )
})

test('what overlaps or touches is one span, in order of time', () => {
  fc.assert(
    fc.property(Spans, (spans) => {
      const list = joined(spans)
      expect(list.every(({ from, to }, i) => from < to && (list[i - 1]?.to ?? -1) < from)).toBe(true)
    }),
  )
})

test('a span is held only by one that has all of it', () => {
  fc.assert(
    fc.property(Spans, fc.nat(45), fc.integer({ min: 1, max: 12 }), (spans, from, length) => {
      const list = joined(spans)
      const wanted = minutes.slice(from, from + length)
      expect(holds(list, { from, to: from + length })).toBe(wanted.every((m) => within(list).includes(m)))
    }),
    { numRuns: 500 },
  )
})

test('asked in order of time, a span is free where none of it is taken', () => {
  fc.assert(
    fc.property(Spans, fc.integer({ min: 1, max: 12 }), (spans, length) => {
      const isFree = isFreeInTurn(joined(spans))
      const asked = minutes.slice(0, 48)
      const free = asked.filter((from) => isFree(from, from + length))
      expect(free).toEqual(
        asked.filter((from) => !minutes.slice(from, from + length).some((m) => within(spans).includes(m))),
      )
    }),
    { numRuns: 300 },
  )
})
