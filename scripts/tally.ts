import { readFileSync } from 'node:fs'

export type Tally = {
  readonly passed: number
  readonly failed: number
  readonly notRun: number
  /** What failed, by file and title, and why where it is short. */
  readonly names: readonly string[]
}

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly VitestFile[]
}

type VitestFile = {
  readonly name: string
  readonly status: string
  readonly assertionResults: readonly {
    readonly status: string
    readonly fullName: string
    readonly failureMessages?: readonly string[]
  }[]
}

type PlaywrightReport = {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly suites: readonly PlaywrightSuite[]
}

type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly file: string
    readonly title: string
    readonly tests: readonly { readonly status: string }[]
  }[]
}

/** A file that fails before its first test (it does not load, its set-up throws) counts as one. */
export function tallyOfVitest(report: VitestReport): Tally {
  const nameless = (file: VitestFile) => file.assertionResults.every((test) => test.status !== 'failed')
  const broken = report.testResults.filter((file) => file.status === 'failed' && nameless(file))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    notRun: report.numPendingTests + report.numTodoTests,
    names: report.testResults.flatMap((file) =>
      broken.includes(file)
        ? [file.name]
        : file.assertionResults
            .filter(({ status }) => status === 'failed')
            .map(
              ({ fullName, failureMessages: [why = ''] = [] }) => `${file.name} › ${fullName}: ${why.split('\n')[0]}`,
            ),
    ),
  }
}

/** Flaky is failed: what passes on a second try is not trusted here. */
export function tallyOfPlaywright({ stats, suites }: PlaywrightReport): Tally {
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed, notRun: stats.skipped, names: suites.flatMap(failedIn) }
}

function failedIn({ suites = [], specs }: PlaywrightSuite): string[] {
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
  return [...failed.map(({ file, title }) => `${file} › ${title}`), ...suites.flatMap(failedIn)]
}

/** A runner that crashed, ran nothing, or failed without naming a test has failed once. */
export function settled(title: string, exitCode: number, read: () => Tally): Tally {
  const tally = readable(read)
  const silent = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0)
  return silent ? { ...tally, failed: 1, names: [`${title}: exit ${exitCode}, and no test is named`] } : tally
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8'))
}

export const none: Tally = { passed: 0, failed: 0, notRun: 0, names: [] }

function readable(read: () => Tally): Tally {
  try {
    return read()
  } catch {
    return none // no report: it crashed
  }
}
