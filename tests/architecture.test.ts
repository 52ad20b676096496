import { expect, test } from 'vitest'
import type { Rule } from './architecture-rules.ts'
import * as rules from './architecture-rules.ts'
import { readSources, type Source } from './source-tree.ts'

type Planted = { readonly [path: string]: string }
type Case = { readonly rule: Rule; readonly wrong: readonly Planted[]; readonly right: Planted }

const sources = readSources()
const verb = `import type { Working } from '../platform/work.ts'\nexport async function signNote(work: Working) {}`
const long = 'const a = 1\n'.repeat(301)

/** Each rule with what it must find and what it must leave alone: a rule that cannot fail protects nothing. */
const cases: { readonly [promise: string]: Case } = {
  'a capability imports itself, lower ones and platform': {
    rule: rules.capabilityOrder,
    wrong: [
      { 'main/patients/patient.ts': `import { a } from '../billing/invoice.ts'` },
      { 'main/patients/patient.ts': `import type { A } from '../../shared/billing.ts'` },
      { 'shared/patients.ts': `export { a } from './scheduling.ts'` },
      { 'main/patients/find-patient.ts': `const host = await import('../host.ts')` },
    ],
    right: {
      'main/billing/invoice.ts': `import { a } from '../patients/patient.ts'\nimport { b } from '../platform/work.ts'`,
      'main/patients/patient.test.ts': `import { openHost } from '../host.ts'`,
      'shared/scheduling.ts': `import { PatientId } from './patients.ts'`,
    },
  },
  'platform and components name no capability': {
    rule: rules.platformKnowsNoClinic,
    wrong: [
      { 'main/platform/work.ts': `import type { Patient } from '../patients/patient.ts'` },
      { 'main/platform/work.ts': `import type { Patient } from '../../shared/patients.ts'` },
      { 'shared/platform/money.ts': `import { Invoice } from '../billing.ts'` },
      { 'renderer/components/page.tsx': `import { salus } from '../../shared/salus.ts'` },
      { 'renderer/platform/client.ts': `import { patientList } from '../patients/patient-list.tsx'` },
    ],
    right: {
      'main/platform/work.ts': `import { money } from '../../shared/platform/money.ts'\nimport { v7 } from 'uuid'`,
      'renderer/platform/client.ts': `import { salus } from '../../shared/salus.ts'`,
    },
  },
  'no import cycles, types included': {
    rule: rules.noCycles,
    wrong: [
      {
        'main/a.ts': `import type { B } from './b.ts'`,
        'main/b.ts': `import {\n  type C,\n} from './c.ts'`,
        'main/c.ts': `import './a.ts'`,
      },
      { 'main/a.ts': `import { a } from './a.ts'` },
    ],
    right: { 'main/a.ts': `import './b.ts'\nimport './c.ts'`, 'main/b.ts': `import './c.ts'`, 'main/c.ts': '' },
  },
  'electron only in main/shell and preload, in five files': {
    rule: rules.electronInItsPlace,
    wrong: [
      { 'main/host.ts': `import { app } from 'electron'` },
      { 'main/index.ts': `import type { IpcMain } from 'electron/main'` },
      Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((n) => [`main/shell/window-${n}.ts`, `import { app } from 'electron'`]),
      ),
    ],
    right: {
      'main/shell/window.ts': `import { BrowserWindow } from 'electron'`,
      'preload/index.ts': `import 'electron'`,
    },
  },
  'the host reaches no entrance': {
    rule: rules.hostKnowsNoEntrance,
    wrong: [
      { 'main/host.ts': `import { a } from './jobs.ts'`, 'main/jobs.ts': `import { createServer } from 'node:http'` },
    ],
    right: { 'main/host.ts': `import { a } from './jobs.ts'`, 'main/serve.ts': `import fastify from 'fastify'` },
  },
  'engines only in main/platform/database': {
    rule: rules.enginesInTheirPlace,
    wrong: [
      { 'main/staff/account-repository.ts': `import Sqlite from 'better-sqlite3'` },
      { 'main/host.ts': `import { Pool } from 'pg'` },
    ],
    right: { 'main/platform/database/sqlite.ts': `import Sqlite from 'better-sqlite3'` },
  },
  'oRPC only in the adapters': {
    rule: rules.orpcInItsPlace,
    wrong: [{ 'renderer/patients/patient-list.tsx': `import { createORPCClient } from '@orpc/client'` }],
    right: { 'main/serve.ts': `import { RPCHandler } from '@orpc/server/node'` },
  },
  'nouns are pure': {
    rule: rules.nounsArePure,
    wrong: [
      { 'main/records/note.ts': `import type { Working } from '../platform/work.ts'\nexport type Note = {}` },
      { 'main/records/note.ts': `import { sql } from 'kysely'` },
      { 'main/records/note.ts': `import { readFileSync } from 'node:fs'` },
      { 'main/records/sign-note.ts': `${verb}\nexport const second = 1` },
      { 'main/records/sign-notes.ts': verb },
      { 'main/records/note-words.ts': `import '../platform/work.ts'\nexport const noteWords = new Map()` },
      { 'main/records/note.ts': `import { signNote } from './sign-note.ts'`, 'main/records/sign-note.ts': verb },
    ],
    right: {
      'main/records/note.ts': `import { at } from '../scheduling/appointment.ts'\nimport { z } from 'zod'`,
      'main/scheduling/appointment.ts': 'export const at = 1',
      'main/records/sign-note.ts': verb,
      'main/records/add-note.ts': `import type { TwoSteps } from '../platform/routes.ts'\nexport const addNote: TwoSteps<A> = {}`,
      'main/records/word-memory.ts': `import type { Reads } from '../platform/database/database.ts'`,
      'main/records/note-repository.ts': `import { sql } from 'kysely'`,
      'main/records/routes.ts': `import { signNote } from './sign-note.ts'`,
    },
  },
  'no clock and no chance in a capability': {
    rule: rules.noClockInCapabilities,
    wrong: [
      { 'main/records/note.ts': 'const at = new Date()' },
      { 'main/records/sign-note.ts': 'const at = Temporal.Now.instant()' },
      { 'main/records/note-repository.ts': 'const id = crypto.randomUUID()' },
    ],
    right: {
      'main/records/note.ts': `// never Date.now\nconst at = new Date('2027-03-01')`,
      'main/platform/clock.ts': 'Date.now()',
    },
  },
  'no default exports': {
    rule: rules.noDefaultExports,
    wrong: [{ 'main/a.ts': 'export default 1' }, { 'main/a.ts': 'export { a as default }' }],
    right: { 'tests/e2e/playwright.config.ts': 'export default {}', 'main/a.ts': 'export const a = 1' },
  },
  'no barrels': {
    rule: rules.noBarrels,
    wrong: [
      { 'shared/index.ts': `/** All of it. */\nexport * from './a.ts'\nexport { b } from './b.ts'` },
      { 'shared/all.ts': `import { a } from './a.ts'\nexport { a }` },
    ],
    right: {
      'main/index.ts': `import { a } from './a.ts'\na()`,
      'shared/a.ts': `export { b } from './b.ts'\nexport const a = 1`,
    },
  },
  'a file of more than 300 lines begins with the reason': {
    rule: rules.longFilesSayWhy,
    wrong: [{ 'main/a.ts': long }, { 'main/a.ts': `// Everything\n${long}` }],
    right: {
      'main/a.ts': `// Over 300 lines: one table, easier to check whole.\n${long}`,
      'main/b.ts': long.slice(12),
    },
  },
  'folders are named for what they hold': {
    rule: rules.plainFolderNames,
    wrong: [{ 'main/utils/a.ts': '' }, { 'main/staff/domain/a.ts': '' }, { 'renderer/date-helpers.ts': '' }],
    right: { 'main/clinics/service.ts': '', 'main/staff/manager-report.ts': '' },
  },
  'the preload has at most 25 lines': {
    rule: rules.preloadStaysSmall,
    wrong: [{ 'preload/index.ts': 'a()\n'.repeat(20), 'preload/more.ts': 'b()\n'.repeat(6) }],
    right: { 'preload/index.ts': 'a()\n'.repeat(25), 'preload/index.test.ts': long },
  },
  'no code from strings or from elsewhere': {
    rule: rules.noForeignCode,
    wrong: [
      { 'renderer/a.ts': `eval('1')` },
      { 'renderer/a.ts': `new Function('1')` },
      { 'renderer/a.tsx': '<p dangerouslySetInnerHTML={{ __html: text }} />' },
      { 'main/shell/a.ts': 'contents.executeJavaScript(code)' },
      { 'renderer/index.html': '<script type="module" src="https://cdn.test/a.js"></script>' },
      { 'renderer/a.ts': `await import('https://cdn.test/a.js')` },
      { 'renderer/a.ts': `import a from 'https://cdn.test/a.js'` },
    ],
    right: { 'renderer/a.ts': `retrieval('x')\nconst help = 'https://salus.test'`, 'tests/a.ts': `eval('1')` },
  },
  'windows and outside links have one door': {
    rule: rules.oneFactory,
    wrong: [{ 'main/shell/a.ts': 'new BrowserWindow({})', 'main/shell/b.ts': 'new BrowserWindow({})' }],
    right: { 'main/shell/a.ts': 'new BrowserWindow({})', 'main/shell/b.ts': 'shell.openExternal(url)' },
  },
}

test('the sources are read', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.map((source) => source.path)).toContain('main/host.ts')
})

test('every rule is in the list', () => {
  expect(Object.values(cases).map(({ rule }) => rule)).toEqual(expect.arrayContaining(Object.values(rules)))
})

for (const [promise, { rule, wrong, right }] of Object.entries(cases)) {
  test(promise, () => expect(rule(sources)).toEqual([]))

  test(`${promise}: the rule can fail`, () => {
    for (const planted of wrong) expect(rule(asSources(planted)), JSON.stringify(planted)).not.toEqual([])
    expect(rule(asSources(right))).toEqual([])
  })
}

function asSources(planted: Planted): Source[] {
  return Object.entries(planted).map(([path, text]) => ({ path, text }))
}
