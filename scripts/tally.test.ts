import { expect, test } from 'vitest'
import { none, settled, tallyOfPlaywright, tallyOfVitest } from './tally.ts'

const passed = (count: number) => ({ ...none, passed: count })

test('vitest: tests are counted, and a file that fails without a test counts as one', () => {
  const testResults = [
    { name: 'does-not-load.ts', status: 'failed', assertionResults: [] },
    { name: 'no-set-up.ts', status: 'failed', assertionResults: [{ status: 'skipped', fullName: 'left out' }] },
    {
      name: 'days.ts',
      status: 'failed',
      assertionResults: [{ status: 'failed', fullName: 'a day is a day', failureMessages: ['it is two\n  at …'] }],
    },
    { name: 'hours.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'an hour is an hour' }] },
  ]
  const counts = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
  expect(tallyOfVitest({ ...counts, testResults })).toEqual({
    passed: 7,
    failed: 3,
    notRun: 3,
    names: ['does-not-load.ts', 'no-set-up.ts', 'days.ts › a day is a day: it is two'],
  })
})

test('playwright: flaky is failed, skipped is not counted', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 }
  const spec = (title: string, status: string) => ({ file: 'day.ts', title, tests: [{ status }] })
  const inner = { specs: [spec('books', 'flaky'), spec('prints', 'skipped')] }
  const suites = [{ suites: [inner], specs: [spec('opens', 'unexpected'), spec('closes', 'expected')] }]
  expect(tallyOfPlaywright({ stats, suites })).toEqual({
    passed: 5,
    failed: 3,
    notRun: 3,
    names: ['day.ts › opens', 'day.ts › books'],
  })
})

test('a runner that crashed, ran nothing or failed without a name has failed once', () => {
  const noReport = () => {
    throw new Error('no such file')
  }
  const once = { ...none, failed: 1 }
  const named = (exitCode: number) => [`Lint: exit ${exitCode}, and no test is named`]
  expect(settled('Lint', 0, () => passed(3))).toEqual(passed(3))
  expect(settled('Lint', 1, () => passed(3))).toEqual({ ...once, passed: 3, names: named(1) })
  expect(settled('Lint', 0, () => passed(0))).toEqual({ ...once, names: named(0) })
  expect(settled('Lint', 0, noReport)).toEqual({ ...once, names: named(0) })
  const two = { passed: 3, failed: 2, notRun: 0, names: ['a', 'b'] }
  expect(settled('Lint', 1, () => two)).toEqual(two)
})
