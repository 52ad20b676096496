import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allParts, isStale, type Part, root } from './build-parts.ts'

const lock = join(root, 'dist', '.building')

/** True when everything named is built; false after a build that failed and said why. */
export function buildIfStale(parts: readonly Part[] = allParts): boolean {
  if (!parts.some(isStale)) return true
  mkdirSync(join(root, 'dist'), { recursive: true })
  while (!lockTaken()) pause(100) // two runs in one folder must not empty each other's dist
  try {
    return build(parts.filter(isStale)) // less than before if another run built it while this one waited
  } finally {
    rmSync(lock, { force: true })
  }
}

function build(parts: readonly Part[]): boolean {
  if (parts.length === 0) return true
  console.log(`Building ${parts.join(', ')}`)
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const env = { ...process.env, SALUS_BUILD: parts.join(' ') }
  const run = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return run.status === 0
}

function lockTaken(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    if (!isAlive(Number(readFileSync(lock, { encoding: 'utf8' })))) rmSync(lock, { force: true })
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return isCode(error, 'EPERM') // somebody else's process, but there
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

if (import.meta.main) {
  const named = allParts.filter((part) => process.argv.includes(part))
  if (!buildIfStale(named.length > 0 ? named : allParts)) process.exitCode = 1
}
