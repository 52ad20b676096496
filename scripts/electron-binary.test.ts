import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findDesktop } from './electron-binary.ts'

const display = { DISPLAY: ':0' }

function folderWith(...files: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'desktop-'))
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), file.endsWith('path.txt') ? 'electron-here' : '')
  }
  return root
}

test('Electron is used where its binary really is', () => {
  const root = folderWith('node_modules/electron/dist/electron')
  const binary = join(root, 'node_modules/electron/dist/electron')
  expect(findDesktop({ root, platform: 'linux', env: display, userId: 1000 })).toEqual({ binary })
})

test.each([
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ['win32', 'electron.exe'],
])('on %s it has its own name, and needs no display variable', (platform, name) => {
  const root = folderWith(`node_modules/electron/dist/${name}`)
  expect(findDesktop({ root, platform, env: {}, userId: undefined })).toHaveProperty('binary')
})

test("the package's own note of the name, and a folder elsewhere, are honoured", () => {
  const root = folderWith('node_modules/electron/path.txt', 'elsewhere/electron-here')
  const env = { ...display, ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') }
  const binary = join(root, 'elsewhere', 'electron-here')
  expect(findDesktop({ root, platform: 'linux', env, userId: 1000 })).toEqual({ binary })
})

test('without the binary, a display or an ordinary user, it says so in words', () => {
  const empty = folderWith('node_modules/electron/package.json')
  const root = folderWith('node_modules/electron/dist/electron')
  const missing = (machine: Parameters<typeof findDesktop>[0]) => {
    const found = findDesktop(machine)
    return 'missing' in found && found.missing
  }
  expect(missing({ root: empty, platform: 'linux', env: display, userId: 1000 })).toMatch(/^Electron is not on/)
  expect(missing({ root, platform: 'linux', env: {}, userId: 1000 })).toMatch(/no display/)
  expect(missing({ root, platform: 'linux', env: display, userId: 0 })).toMatch(/as root/)
})
