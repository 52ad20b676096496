import { randomUUID } from 'node:crypto'
import en from '../resources/locales/en/start-up.json' with { type: 'json' }
import es from '../resources/locales/es/start-up.json' with { type: 'json' }
import type { Language } from '../shared/staff.ts'
import { WrongOption } from './command-line.ts'
import { FolderInUse } from './platform/database/folder-lock.ts'
import type { Report } from './platform/entrance.ts'
import { KeyUnusable } from './platform/keys.ts'

type Code = keyof typeof en
const words = { en, es } satisfies Record<Language, Record<Code, string>>

/** Of the system, and of SQLite. */
const ofFolders: { readonly [code: string]: Code } = {
  EACCES: 'folder-denied',
  EPERM: 'folder-denied',
  EROFS: 'folder-read-only',
  ENOTDIR: 'folder-not-a-folder',
  EEXIST: 'folder-not-a-folder',
  ENOSPC: 'disk-full',
  SQLITE_FULL: 'disk-full',
  SQLITE_CANTOPEN: 'folder-denied',
  SQLITE_READONLY: 'folder-read-only',
  SQLITE_NOTADB: 'clinic-unreadable',
  SQLITE_CORRUPT: 'clinic-unreadable',
}

type Tried = { readonly data: string; readonly port?: number }

/** One line for whoever tried to start Salus. A bug goes to the log, and its id here. */
export function whyNotOpen(error: unknown, tried: Tried, report: Report, language: Language = 'en'): string {
  if (error instanceof WrongOption) return error.message
  const [code, about] = reasonOf(error, tried) ?? ['unexpected', reported(error, report)]
  return words[language][code].replace('{{about}}', () => about)
}

function reasonOf(error: unknown, { data, port }: Tried): [Code, about: string] | undefined {
  if (error instanceof FolderInUse) return ['folder-in-use', data]
  if (error instanceof KeyUnusable) return [error.trouble, error.about]
  const { code, syscall } = error as { readonly code?: unknown; readonly syscall?: unknown }
  if (syscall === 'listen') return [code === 'EADDRINUSE' ? 'port-taken' : 'port-unusable', String(port)]
  const why = typeof code === 'string' ? ofFolders[code] : undefined
  return why && [why, data]
}

function reported(error: unknown, report: Report): string {
  const errorId = randomUUID()
  report({ operation: 'start', errorId, error })
  return errorId
}
