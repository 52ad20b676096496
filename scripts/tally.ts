import { readFileSync } from 'node:fs'

export type Tally = { readonly passed: number; readonly failed: number; readonly notRun: number }

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly VitestFile[]
}

type VitestFile = { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }

type PlaywrightReport = {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

/** A file that fails before its first test (it does not load, its set-up throws) counts as one. */
export function tallyOfVitest(report: VitestReport): Tally {
  const nameless = (file: VitestFile) => file.assertionResults.every((test) => test.status !== 'failed')
  const broken = report.testResults.filter((file) => file.status === 'failed' && nameless(file))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    notRun: report.numPendingTests + report.numTodoTests,
  }
}

/** Flaky is failed: what passes on a second try is not trusted here. */
export function tallyOfPlaywright({ stats }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, notRun: stats.skipped }
}

/** A runner that crashed, ran nothing, or failed without naming a test has failed once. */
export function settled(exitCode: number, read: () => Tally): Tally {
  const tally = readable(read)
  const silent = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0)
  return silent ? { ...tally, failed: 1 } : tally
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function readable(read: () => Tally): Tally {
  try {
    return read()
  } catch {
    return { passed: 0, failed: 0, notRun: 0 } // no report: it crashed
  }
}
