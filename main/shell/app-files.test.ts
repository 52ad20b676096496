import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newFolder } from '../../tests/test-clinic.ts'
import { contentPolicy } from '../platform/content-policy.ts'
import { appFiles } from './app-files.ts'

const around = newFolder()
const folder = join(around, 'renderer')
mkdirSync(join(folder, 'assets'), { recursive: true })
writeFileSync(join(folder, 'index.html'), '<!doctype html>')
writeFileSync(join(folder, 'assets/index-1a2b.js'), 'export {}')
writeFileSync(join(folder, '.hidden'), 'secret')
writeFileSync(join(around, 'secret.txt'), 'secret')
writeFileSync(join(around, 'renderer-secret.txt'), 'secret')
symlinkSync(join(around, 'secret.txt'), join(folder, 'link.txt'))
symlinkSync(join(around, 'renderer-secret.txt'), join(folder, 'sibling.txt'))
symlinkSync(around, join(folder, 'assets/up'))
const files = appFiles(folder)
const get = (url: string) => files({ method: 'GET', url })

test.each([
  ['app://salus', 'text/html; charset=utf-8', '<!doctype html>'],
  ['app://salus/', 'text/html; charset=utf-8', '<!doctype html>'],
  ['app://salus/index.html?a=1#/patients', 'text/html; charset=utf-8', '<!doctype html>'],
  ['app://salus/assets/index-1a2b.js', 'text/javascript; charset=utf-8', 'export {}'],
])('%s is a screen', async (url, type, text) => {
  const response = await get(url)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('content-security-policy')).toBe(contentPolicy)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await response.text()).toBe(text)
  expect(await (await files({ method: 'HEAD', url })).text()).toBe('')
})

test.each([
  'app://salus/../secret.txt',
  'app://salus/%2e%2e/secret.txt',
  'app://salus/..%2fsecret.txt',
  'app://salus/..\\secret.txt',
  'app://salus/assets/up/secret.txt',
  'app://salus/../renderer-secret.txt',
  'app://salus/link.txt',
  'app://salus/sibling.txt',
  'app://salus/.hidden',
  'app://salus/assets',
  'app://salus/nowhere.html',
  'app://salus/index.html%00.png',
  'app://salus//etc/passwd',
  'app://salus\\..\\secret.txt',
  'app://other/index.html',
  'app://salus@other/index.html',
  'app://salus:80/index.html',
  'app:index.html',
  'file:///etc/passwd',
  'https://salus/index.html',
  '',
])('%s is nothing', async (url) => {
  const response = await get(url)
  expect([response.status, await response.text()]).toEqual([404, ''])
  expect(response.headers.get('content-security-policy')).toBe(contentPolicy)
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is nothing', async (method) => {
  expect((await files({ method, url: 'app://salus/index.html' })).status).toBe(404)
})

const pieces = [
  '..',
  '.',
  '...',
  '%2e%2e',
  '%2E',
  '%252e',
  '/',
  '//',
  '\\',
  '%2f',
  '%5c',
  '\0',
  '%00',
  '%c0%ae',
  '..;',
  '~',
  ':',
  '?',
  '#',
  ' ',
  'C:',
  '\\\\host\\share',
  'etc',
  'passwd',
  'assets',
  'up',
  'link.txt',
  'secret.txt',
  '.hidden',
  'index.html',
  'é',
  '\u2215',
  '\uff0e',
]
const Path = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))

test('ten thousand ways to climb out lead nowhere', async () => {
  const Url = fc
    .tuple(fc.constantFrom('app://salus/', 'app://salus', 'app://salus/assets/', 'APP://SALUS/'), Path)
    .map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(Url, async (url) => {
      const response = await get(url)
      const text = await response.text()
      expect(text).not.toContain('secret')
      expect(response.status === 404 ? '' : '<!doctype html>').toBe(text)
    }),
    { numRuns: 10_000, seed: 20_270_301 },
  )
})
