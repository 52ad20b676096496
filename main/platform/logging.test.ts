import { expect, test } from 'vitest'
import { openLog } from './logging.ts'

const canary = 'Łukasiewicz 612345678'
const allowed = ['level', 'time', 'event', 'operation', 'errorId', 'errorClass', 'errorCode', 'where', 'milliseconds']

function logged(write: (log: ReturnType<typeof openLog>) => void): { [field: string]: unknown }[] {
  const lines: string[] = []
  write(openLog({ write: (line) => void lines.push(line) }))
  expect(lines.join()).not.toContain('ukasiewicz')
  expect(lines.join()).not.toContain('612345678')
  return lines.map((line) => JSON.parse(line))
}

class NoteLost extends Error {
  override readonly name = canary
  readonly patient = canary
  readonly code = 'SQLITE_BUSY'
}

test('a bug is logged by where it happened, never by what was in it', () => {
  const [line = {}] = logged(({ report }) =>
    report({
      operation: 'patients.getPatient',
      errorId: 'e-1',
      error: new NoteLost(`no column ${canary}\n    at ${canary} (main/x.ts:1:1)`),
    }),
  )
  expect(line).toMatchObject({
    event: 'failed',
    operation: 'patients.getPatient',
    errorId: 'e-1',
    errorClass: 'NoteLost',
    errorCode: 'SQLITE_BUSY',
  })
  expect((line['where'] as string[])[0]).toMatch(/^main\/platform\/logging\.test\.ts:\d+$/)
  for (const field of Object.keys(line)) expect(allowed).toContain(field)
})

test.each([
  ['a thrown text', canary],
  ['a thrown thing', { message: canary }],
  ['a code that is a sentence', Object.assign(new Error(canary), { code: canary })],
  ['a class made of words', Object.assign(Object.create({ constructor: { name: canary } }), new Error(canary))],
  ['an error without a stack', Object.assign(new Error(canary), { stack: undefined })],
])('%s says nothing more', (_name, error) => {
  const [line = {}] = logged(({ report }) => report({ operation: canary, errorId: 'e-2', error }))
  expect(line).toMatchObject({ operation: 'unnamed', errorId: 'e-2' })
})
