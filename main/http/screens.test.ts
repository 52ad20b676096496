import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../tests/ask-http.ts'
import { inMemory, newFolder, openBareClinic } from '../../tests/test-clinic.ts'
import type { Host } from '../host.ts'
import { contentPolicy } from '../platform/content-policy.ts'
import { openServer, type Server } from './open-server.ts'

let host: Host
let server: Server
const folder = newFolder()

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Salus</title>')
  writeFileSync(join(folder, 'assets/index-1a2b3c.js'), 'export {}')
  writeFileSync(join(folder, '.hidden'), 'secret')
  host = (await openBareClinic(inMemory())).host
  server = await openServer(host, { port: 0, report: () => {}, screens: folder })
})
afterAll(async () => {
  await server.close()
  await host.close()
})

test('the page is asked for every time, what has a hash in its name never again', async () => {
  const page = await ask(server.origin, { path: '/' })
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Salus') })
  expect(page.headers['cache-control']).toBe('no-cache')
  expect(page.headers['content-security-policy']).toBe(contentPolicy)
  const script = await ask(server.origin, { path: '/assets/index-1a2b3c.js' })
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(script.headers['content-type']).toMatch(/javascript/)
})

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/..%5cpackage.json',
  '/.hidden',
  '/assets',
  '/assets/',
  '/nowhere',
])('nothing but the screens: %s', async (path) => {
  const { status, text } = await ask(server.origin, { path })
  expect([400, 403, 404]).toContain(status)
  expect(text).not.toMatch(/secret|"name"/)
})

test('a host without them says how they are made', async () => {
  const bare = await openServer(host, { port: 0, report: () => {}, screens: join(folder, 'assets') })
  expect(await ask(bare.origin, { path: '/' })).toMatchObject({ status: 404, code: 'not-built' })
  await bare.close()
})
