import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { buildIfStale } from '../scripts/build-if-stale.ts'

type Asar = { listPackage(archive: string, options: { isPack: boolean }): string[] }

const root = join(import.meta.dirname, '..')
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
let unpacked: string
let contents: string[]

/** The real packager over a stand-in for Electron's binary: only what surrounds the fuses has to look like it. */
beforeAll(() => {
  expect(buildIfStale()).toBe(true)
  const folder = mkdtempSync(join(tmpdir(), 'packaging-'))
  const electron = join(folder, 'electron')
  mkdirSync(join(electron, 'resources'), { recursive: true })
  for (const name of ['resources.pak', 'icudtl.dat', 'v8_context_snapshot.bin', 'LICENSE'])
    writeFileSync(join(electron, name), '')
  writeFileSync(join(electron, 'version'), packageJson.devDependencies.electron)
  writeFileSync(join(electron, 'electron'), `start${sentinel}\x01\x09${'0'.repeat(9)}end`, { mode: 0o755 })

  const cli = join(root, 'node_modules/electron-builder/cli.js')
  const own = [`-c.electronDist=${electron}`, `-c.electronVersion=${packageJson.devDependencies.electron}`]
  const output = `-c.directories.output=${join(folder, 'out')}`
  execFileSync(process.execPath, [cli, '--linux', 'dir', '--x64', ...own, output], { cwd: root, stdio: 'pipe' })

  unpacked = join(folder, 'out/linux-unpacked')
  const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  const asar: Asar = createRequire(fromBuilder.resolve('app-builder-lib'))('@electron/asar')
  contents = asar.listPackage(join(unpacked, 'resources/app.asar'), { isPack: false })
}, 180_000)

test('the package holds what runs, and nothing that built or tested it', () => {
  const ours = contents.filter((path) => !path.startsWith('/node_modules'))
  expect(ours).toEqual(
    expect.arrayContaining(['/dist/main/index.js', '/dist/preload/index.cjs', '/dist/renderer/index.html']),
  )
  expect(new Set(ours.map((path) => path.split('/')[1]))).toEqual(new Set(['dist', 'resources', 'package.json']))
})

test('the package holds its dependencies, and no second Node', () => {
  const modules = new Set(contents.flatMap((path) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1] ?? []))
  expect([...modules]).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)))
  const unwanted = [...Object.keys(packageJson.optionalDependencies), ...Object.keys(packageJson.devDependencies)]
  expect(unwanted.filter((name) => modules.has(name) && name !== 'temporal-polyfill')).toEqual([])
})

test('the native code lies beside the archive, for this system only', () => {
  const native = readdirSync(join(unpacked, 'resources/app.asar.unpacked'), { recursive: true, encoding: 'utf8' })
  expect(native.filter((path) => path.endsWith('.node'))).toEqual([
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ])
})

test('the fuses are really set in the binary', () => {
  const binary = readFileSync(join(unpacked, 'salus'), 'latin1')
  const wire = binary.slice(binary.indexOf(sentinel) + sentinel.length + 2).slice(0, 8)
  // RunAsNode, CookieEncryption, NodeOptions, Inspect, AsarIntegrity, OnlyAsar, BrowserSnapshot, FileProtocol
  expect(wire).toBe('01001100')
})
