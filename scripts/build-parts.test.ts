import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { fingerprint } from './build-parts.ts'

let folder: string
let before: string
const renderer = () => fingerprint('renderer', folder)
const write = (file: string, text: string) => writeFileSync(join(folder, file), text)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'))
  for (const name of ['renderer/patients', 'shared', 'main']) mkdirSync(join(folder, name), { recursive: true })
  write('renderer/patients/patient-list.tsx', 'list')
  write('shared/patients.ts', 'words')
  before = renderer()
})

test.each<[string, () => void]>([
  ['an edit', () => write('shared/patients.ts', 'other')],
  ['a new file', () => write('renderer/patients/new.css', '')],
  ['a deleted file', () => rmSync(join(folder, 'shared/patients.ts'))],
  ['a new name', () => renameSync(join(folder, 'shared/patients.ts'), join(folder, 'shared/people.ts'))],
  ['other packages', () => write('package-lock.json', '{}')],
])('%s makes the renderer stale', (_, change) => {
  change()
  expect(renderer()).not.toBe(before)
})

test.each<[string, () => void]>([
  ['a newer date', () => utimesSync(join(folder, 'shared/patients.ts'), new Date(2030, 1), new Date(2030, 1))],
  ['a test', () => write('shared/patients.test.ts', '')],
  ['a change of main', () => write('main/host.ts', '')],
])('%s does not', (_, change) => {
  change()
  expect(renderer()).toBe(before)
})
