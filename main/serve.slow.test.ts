import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { demoAccounts, demoPassword } from '../shared/demo.ts'
import { ask, post } from '../tests/ask-http.ts'
import { newFolder, password } from '../tests/test-clinic.ts'

type Run = { readonly process: ChildProcess; readonly printed: () => string; readonly complaints: () => string }
const running = new Set<ChildProcess>()
afterEach(() => {
  for (const process of running) process.kill('SIGKILL')
  running.clear()
})

function start(...args: string[]): Run {
  const host = spawn(process.execPath, ['main/serve.ts', ...args], { cwd: join(import.meta.dirname, '..') })
  running.add(host)
  let printed = ''
  let complaints = ''
  host.stdout.on('data', (text) => void (printed += text))
  host.stderr.on('data', (text) => void (complaints += text))
  return { process: host, printed: () => printed, complaints: () => complaints }
}

async function ready(run: Run): Promise<string> {
  while (!run.printed().includes('ready')) {
    if (run.process.exitCode !== null) throw new Error(`ended with ${run.process.exitCode}: ${run.complaints()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return /^Salus is ready at (http:\/\/127\.0\.0\.1:\d+)$/m.exec(run.printed())?.[1] ?? ''
}

async function ended(run: Run): Promise<number | null> {
  if (run.process.exitCode === null && run.process.signalCode === null) await once(run.process, 'close')
  return run.process.exitCode
}

async function stop(run: Run, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  run.process.kill(signal)
  return ended(run)
}

/** One line for a person; nothing of how the program is made. */
function oneLine(run: Run): string {
  const [line = '', ...others] = run.complaints().trim().split('\n')
  expect(others).toEqual([])
  expect(line).not.toMatch(/node:|at .*\.ts|Error:/)
  return line
}

const setUp = {
  clinic: { name: 'Test clinic', country: 'ES', currency: 'EUR', language: 'es', zone: 'Europe/Madrid' },
  administrator: { name: 'Ana Admin', email: 'ana@clinic.test', language: 'en', password },
}

test('a clinic is set up, stopped with a page still watching, and there again the next time', async () => {
  const data = join(newFolder(), 'clinic')
  const first = start('--data', data, '--port', '0')
  const origin = await ready(first)
  const { status, text } = await post(origin, '/api/v1/set-up', setUp)
  expect(status).toBe(201)
  const authorization = `Bearer ${JSON.parse(text).token}`
  const watching = await fetch(`${origin}/api/v1/changes`, { headers: { authorization } })
  const reader = watching.body?.getReader()
  await reader?.read()

  expect(await stop(first)).toBe(0)
  while (!(await reader?.read())?.done);
  expect(first.complaints()).toBe('')
  expect(readdirSync(data)).toContain('salus.key')

  const second = start('--data', data)
  const again = await ready(second)
  expect(await ask(again, { path: '/api/v1/session', headers: { authorization } })).toMatchObject({ status: 200 })
  expect(await stop(second, 'SIGINT')).toBe(0)
})

test('--demo fills an empty clinic once, and leaves another as it is', async () => {
  const data = newFolder()
  const first = start('--data', data, '--demo')
  const origin = await ready(first)
  for (const { email } of demoAccounts)
    expect(await post(origin, '/api/v1/session', { email, password: demoPassword })).toMatchObject({ status: 200 })
  expect(await stop(first)).toBe(0)
  const second = start('--data', data, '--demo')
  await ready(second)
  expect(second.printed()).not.toContain('left it as it is')
  expect(await stop(second)).toBe(0)

  const own = newFolder()
  const third = start('--data', own)
  await post(await ready(third), '/api/v1/set-up', setUp)
  await stop(third)
  const fourth = start('--data', own, '--demo')
  await ready(fourth)
  expect(fourth.printed()).toContain('--demo left it as it is')
  expect(await stop(fourth)).toBe(0)
})

test('a folder in use, and a port in use, are each said in one line', async () => {
  const data = newFolder()
  const first = start('--data', data, '--port', '0')
  const { port } = new URL(await ready(first))
  const sameFolder = start('--data', data)
  expect(await ended(sameFolder)).toBe(1)
  expect(oneLine(sameFolder)).toBe(`Another Salus is already using ${data}. Close it first.`)
  const samePort = start('--data', newFolder(), '--port', port)
  expect(await ended(samePort)).toBe(1)
  expect(oneLine(samePort)).toBe(`Port ${port} is already in use. Choose another with --port, or --port 0.`)
  expect(await stop(first)).toBe(0)
})

test('a clinic without its key, or with one that others can read, is not opened and not begun anew', async () => {
  const data = newFolder()
  const first = start('--data', data)
  await ready(first)
  await stop(first)
  const key = join(data, 'salus.key')
  chmodSync(key, 0o644)
  const open = start('--data', data)
  expect(await ended(open)).toBe(1)
  expect(oneLine(open)).toContain(`can read ${key}`)
  writeFileSync(key, Buffer.alloc(32, 9), { mode: 0o600 })
  chmodSync(key, 0o600)
  const before = readFileSync(join(data, 'salus.db'))
  const other = start('--data', data)
  expect(await ended(other)).toBe(1)
  expect(oneLine(other)).toContain(`The clinic in ${data} cannot be read`)
  expect(readFileSync(join(data, 'salus.db'))).toEqual(before)
  rmSync(key)
  const lost = start('--data', data)
  expect(await ended(lost)).toBe(1)
  expect(oneLine(lost)).toContain(`The key of this clinic is missing: ${key}`)
  expect(existsSync(key)).toBe(false)
})

test('a file where a folder goes, and options nobody knows', async () => {
  const file = join(newFolder(), 'file')
  writeFileSync(file, '')
  const notFolder = start('--data', file)
  expect(await ended(notFolder)).toBe(1)
  expect(oneLine(notFolder)).toBe(`${file} is not a folder.`)
  const wrong = start('--data', file, '--prot', '1')
  expect(await ended(wrong)).toBe(2)
  expect(oneLine(wrong)).toContain('--prot')
  const help = start('--help')
  expect(await ended(help)).toBe(0)
  expect(help.printed()).toContain('--data DIR')
})
