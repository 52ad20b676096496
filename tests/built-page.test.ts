import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildIfStale } from '../scripts/build-if-stale.ts'

const dist = join(import.meta.dirname, '../dist')
const read = (file: string) => readFileSync(join(dist, file), 'utf8')

beforeAll(() => expect(buildIfStale(['renderer', 'preload'])).toBe(true), 180_000)

test('the built page obeys a policy without inline code, styles or data: images', () => {
  const html = read('renderer/index.html')
  expect(html).toMatch(/<script type="module"[^>]* src="\/assets\/[^"]+\.js"><\/script>/)
  expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull()
  expect(html.match(/<style|\sstyle=|\son\w+=|javascript:|\bhttps?:|data:/g)).toBeNull()
  for (const file of globSync('renderer/assets/*.css', { cwd: dist }))
    expect(read(file).match(/url\((?!["']?\/assets\/)[^)]*\)|@import/g), file).toBeNull()
})

test('the built preload needs electron and nothing else', () => {
  const required = [...read('preload/index.cjs').matchAll(/\brequire\(["'`](.*?)["'`]\)/g)].map(([, name]) => name)
  expect(new Set(required)).toEqual(new Set(['electron']))
})
