import { expect, test } from 'vitest'
import en from '../resources/locales/en/start-up.json' with { type: 'json' }
import es from '../resources/locales/es/start-up.json' with { type: 'json' }
import { WrongOption } from './command-line.ts'
import { FolderInUse } from './platform/database/folder-lock.ts'
import { KeyUnusable } from './platform/keys.ts'
import { whyNotOpen } from './why-not-open.ts'

const tried = { data: '/clinics/$1', port: 5733 }
const failing = (code: string, syscall: string) => Object.assign(new Error('inside'), { code, syscall })
const noReport = () => expect.unreachable()

test.each<[error: Error, english: string]>([
  [new WrongOption('--port must be'), '--port must be'],
  [new FolderInUse('x'), 'Another Salus is already using /clinics/$1. Close it first.'],
  [
    new KeyUnusable('key-missing', '/clinics/$1/salus.key'),
    'The key of this clinic is missing: /clinics/$1/salus.key.',
  ],
  [failing('EADDRINUSE', 'listen'), 'Port 5733 is already in use.'],
  [failing('EACCES', 'listen'), 'Port 5733 cannot be used'],
  [failing('EACCES', 'mkdir'), 'The folder /clinics/$1 cannot be used: permission denied.'],
  [failing('SQLITE_NOTADB', ''), 'The clinic in /clinics/$1 cannot be read'],
  [failing('ENOSPC', 'write'), 'the disk is full'],
])('%s is said in one line', (error, english) => {
  const line = whyNotOpen(error, tried, noReport)
  expect(line).toContain(english)
  expect(line).not.toMatch(/\n|inside|\{\{/)
})

test('a bug goes to the log, and its id to the person', () => {
  const ids: string[] = []
  const line = whyNotOpen(new Error('near Łukasiewicz'), tried, ({ errorId }) => ids.push(errorId))
  expect(line).toContain(ids[0])
  expect(line).not.toContain('Łukasiewicz')
})

test('every reason is said in Spanish too, about the same thing', () => {
  expect(Object.keys(es)).toEqual(Object.keys(en))
  for (const [code, words] of Object.entries(en)) {
    expect(es[code as keyof typeof en].includes('{{about}}'), code).toBe(words.includes('{{about}}'))
    expect(es[code as keyof typeof en]).not.toBe(words)
  }
  expect(whyNotOpen(new FolderInUse('x'), tried, noReport, 'es')).toBe(
    'Otro Salus ya está usando /clinics/$1. Ciérrelo primero.',
  )
})
