import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { buildIfStale } from '../scripts/build-if-stale.ts'
import { addressOf, spawnHost, stopHost } from '../scripts/run-host.ts'

const root = join(import.meta.dirname, '..')
const newFolder = () => mkdtempSync(join(tmpdir(), 'launch-'))
const started: ChildProcess[] = []

vi.setConfig({ testTimeout: 60_000 })

beforeAll(() => expect(buildIfStale(['renderer'])).toBe(true), 180_000)
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function node(...args: string[]): ChildProcess {
  const env = {
    ...process.env,
    HOME: newFolder(),
    XDG_DATA_HOME: newFolder(),
    ELECTRON_OVERRIDE_DIST_PATH: newFolder(),
  }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  return child
}

async function printedBy(child: ChildProcess): Promise<string> {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk))
  await once(child, 'close')
  return text
}

test('without Electron, start says so in one line, serves the browser and stops when asked', async () => {
  const start = node('--import', './scripts/begin.js', 'scripts/start.ts', '--port', '0')
  const printed = printedBy(start)
  const address = await addressOf(start)
  const page = await fetch(address)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<script type="module"')
  expect(await stopHost(start)).toBe(0)
  expect((await printed).trim().split('\n')).toEqual([
    'Electron is not on this machine (npx install-electron fetches it): the same application is served in the browser.',
    `Salus is ready at ${address}`,
  ])
})

test('what cannot be understood is said without a stack', async () => {
  const start = node('--import', './scripts/begin.js', 'scripts/start.ts', '--port', 'nine')
  const printed = await printedBy(start)
  expect(start.exitCode).toBeGreaterThan(0)
  expect(printed).toMatch(/--port/)
  expect(printed).not.toMatch(/^\s+at /m)
})

test('a host whose parent was killed stops by itself', async () => {
  const hostOf = `const { addressOf, spawnHost } = await import('./scripts/run-host.ts')
    const host = spawnHost(['--data', ${JSON.stringify(newFolder())}, '--port', '0'], 'pipe')
    console.log('Salus is ready at ' + await addressOf(host))`
  const parent = node('--input-type=module', '--eval', hostOf)
  const address = await addressOf(parent)
  expect((await fetch(address)).status).toBe(200)
  parent.kill('SIGKILL')
  await expect.poll(() => fetch(address).catch(() => 'gone'), { timeout: 30_000 }).toBe('gone')
})

test('a host that ends before it is ready is a clear failure', async () => {
  const host = spawnHost(['--data', newFolder(), '--port', '-1'], 'pipe')
  await expect(addressOf(host)).rejects.toThrow(/The host ended with [1-9]/)
})

test('an old Node is told what to do', () => {
  const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.20.2'}})`
  const args = ['--import', pretend, '--import', './scripts/begin.js', '--eval', 'console.log(1)']
  const old = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  expect(old.status).toBe(1)
  expect(old.stdout).toBe('')
  expect(old.stderr).toMatch(/^Salus needs Node 24 or newer, and this is 20\.20\.2\. "npm ci" brings one.*\n$/)
})
