import { expect, test } from 'vitest'
import { settled, tallyOfPlaywright, tallyOfVitest } from './tally.ts'

const passed = (count: number) => ({ passed: count, failed: 0, notRun: 0 })

test('vitest: tests are counted, and a file that fails without a test counts as one', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'skipped' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  const counts = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
  expect(tallyOfVitest({ ...counts, testResults })).toEqual({ passed: 7, failed: 3, notRun: 3 })
})

test('playwright: flaky is failed, skipped is not counted', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 }
  expect(tallyOfPlaywright({ stats })).toEqual({ passed: 5, failed: 3, notRun: 3 })
})

test('a runner that crashed, ran nothing or failed without a name has failed once', () => {
  const noReport = () => {
    throw new Error('no such file')
  }
  expect(settled(0, () => passed(3))).toEqual(passed(3))
  expect(settled(1, () => passed(3))).toEqual({ passed: 3, failed: 1, notRun: 0 })
  expect(settled(0, () => passed(0))).toEqual({ passed: 0, failed: 1, notRun: 0 })
  expect(settled(0, noReport)).toEqual({ passed: 0, failed: 1, notRun: 0 })
  expect(settled(1, () => ({ passed: 3, failed: 2, notRun: 0 }))).toEqual({ passed: 3, failed: 2, notRun: 0 })
})
