import { expect, test } from 'vitest'
import type { Column } from './board.ts'
import { carried } from './carry.ts'

const missing = { kind: 'missing', from: 120, to: 180 } as const
const repeated = { kind: 'repeated', from: 120, to: 180 } as const
const plain = {} as Column
const stroke = (key: string, more: object = {}) => ({ key, shiftKey: false, ctrlKey: false, ...more })

test('by keyboard over an hour that does not exist, with the same length', () => {
  const week = {
    columns: [plain, { change: missing, skipped: missing } as unknown as Column],
    axis: { from: 0, to: 1440 },
  }
  const down = carried({ column: 1, from: 85, to: 115 }, stroke('ArrowDown'), week)
  expect(down).toEqual({ column: 1, from: 90, to: 120 })
  expect(carried(down, stroke('ArrowDown'), week)).toEqual({ column: 1, from: 95, to: 185 })
  const under = carried({ column: 1, from: 115, to: 205 }, stroke('ArrowDown'), week)
  expect(under).toEqual({ column: 1, from: 180, to: 210 })
  expect(carried(under, stroke('ArrowUp'), week)).toEqual({ column: 1, from: 115, to: 205 })
  expect(carried({ column: 0, from: 150, to: 180 }, stroke('ArrowRight'), week)).toEqual({
    column: 1,
    from: 180,
    to: 210,
  })
  expect(carried({ column: 1, from: 90, to: 210 }, stroke('ArrowLeft'), week)).toEqual({ column: 0, from: 90, to: 150 })
})

test('made longer, a visit goes on where time does', () => {
  const week = { columns: [{ change: missing, skipped: missing } as unknown as Column], axis: { from: 0, to: 1440 } }
  const longer = carried({ column: 0, from: 90, to: 120 }, stroke('ArrowDown', { shiftKey: true }), week)
  expect(longer).toEqual({ column: 0, from: 90, to: 185 })
  expect(carried(longer, stroke('ArrowUp', { shiftKey: true }), week)).toEqual({ column: 0, from: 90, to: 120 })
})

test('a visit is not carried into the second of two equal hours, which no wall clock could promise', () => {
  const week = { columns: [{ change: repeated } as unknown as Column], axis: { from: 0, to: 1500 } }
  const under = carried({ column: 0, from: 175, to: 205 }, stroke('ArrowDown'), week)
  expect(under).toEqual({ column: 0, from: 240, to: 270 })
  expect(carried(under, stroke('ArrowUp', { ctrlKey: true }), week)).toEqual({ column: 0, from: 165, to: 195 })
})

test('at the edge of the board it stays', () => {
  const week = { columns: [{ change: repeated } as unknown as Column], axis: { from: 120, to: 240 } }
  const at = { column: 0, from: 175, to: 205 }
  expect(carried(at, stroke('ArrowDown'), week)).toEqual(at)
})
