import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './build-parts.ts'
import { findDesktop } from './electron-binary.ts'
import { none, readJson, settled, type Tally, tallyOfPlaywright, tallyOfVitest } from './tally.ts'

const withBrowser = !process.argv.includes('--no-browser')
const reports = mkdtempSync(join(tmpdir(), 'salus-reports-'))
let running: ChildProcess | undefined

process.on('exit', () => rmSync(reports, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    running?.kill(signal)
    process.exit(1)
  })

const types = await check('Types', ['typescript/bin/tsc', '-p', '.'])
const lint = await check('Lint', ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])
const build = await check('Build', ['../scripts/build-if-stale.ts'])
const tallies = [types, lint, build, await unitTests()]
if (!withBrowser) console.log('\nThe slow tests, the other engines and the browser were left out; npm test runs them.')
else if (build.failed > 0) console.log('\nThe end-to-end tests were not run: there is nothing to open.')
else tallies.push(await endToEndTests(), await windowTests())

const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0)
const failed = sum((tally) => tally.failed)
const names = tallies.flatMap((tally) => tally.names)
if (names.length > 0)
  console.log(['\nWhat failed:', ...names.map((name) => `  ${name.replace(join(root, '/'), '')}`)].join('\n'))
console.log(`\n${sum((tally) => tally.passed)} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

async function check(title: string, tool: readonly string[]): Promise<Tally> {
  const exitCode = await run(title, tool)
  return settled(title, exitCode, () => ({ ...none, passed: exitCode === 0 ? 1 : 0 }))
}

async function unitTests(): Promise<Tally> {
  const file = join(reports, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const quickOnly = withBrowser ? [] : ['--exclude', '**/*.slow.test.ts']
  const env = withBrowser ? {} : { SALUS_QUICK: '1' } // one engine is enough for a quick look: tests/engines.ts
  const exitCode = await run('Unit tests', ['vitest/vitest.mjs', 'run', ...reporters, ...quickOnly], env)
  return mentioned(settled('Unit tests', exitCode, () => tallyOfVitest(readJson(file))))
}

function endToEndTests(): Promise<Tally> {
  return browserTests('End-to-end tests', 'e2e', ['-c', 'tests/e2e/playwright.config.ts'])
}

/** The real window needs Electron's program and a display; its fakes were tested above. */
async function windowTests(): Promise<Tally> {
  const { platform, env } = process
  const desktop = findDesktop({ root, platform, env, userId: process.getuid?.() })
  if ('binary' in desktop) return browserTests('The desktop window', 'electron', ['tests/electron'])
  console.log(`\nThe tests of the desktop window were not run: ${desktop.missing}.`)
  return none
}

async function browserTests(title: string, name: string, which: readonly string[]): Promise<Tally> {
  const file = join(reports, `${name}.json`)
  const playwright = ['@playwright/test/cli.js', 'test', ...which, '--reporter=list,json']
  const exitCode = await run(title, playwright, { PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  return mentioned(settled(title, exitCode, () => tallyOfPlaywright(readJson(file))))
}

function mentioned(tally: Tally): Tally {
  if (tally.notRun > 0) console.log(`${tally.notRun} of these were not run on this machine, and are not counted.`)
  return tally
}

/** Each tool is started by the Node that runs this, whatever Node the machine has. */
function run(title: string, [script = '', ...args]: readonly string[], env = {}): Promise<number> {
  console.log(`\n── ${title} ──`)
  const tool = spawn(process.execPath, [join('node_modules', script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  running = tool
  return new Promise((resolve) => {
    tool.on('exit', (code, signal) => {
      const stopped = signal ?? ([129, 130, 137, 143].includes(code ?? 0) ? `exit ${code}, a signal` : undefined)
      if (stopped) console.log(`${title}: stopped from outside (${stopped}).`)
      resolve(code ?? 1)
    })
    tool.on('error', () => resolve(1))
  })
}
