import { join } from 'node:path'
import { type DestinationStream, pino } from 'pino'
import type { Report } from './entrance.ts'

const root = join(import.meta.dirname, '../..', '/').replaceAll('\\', '/')

/** All that a log line may hold. Nothing a person typed has a place here, and no message of an error that may quote it. */
type Line = {
  readonly event: 'failed' | 'dropped-message' | 'refused-page'
  readonly operation?: string
  readonly errorId?: string
  readonly errorClass?: string
  /** `SQLITE_BUSY`, `ECONNRESET`: words of programs. */
  readonly errorCode?: string
  /** Files and lines of our own sources. */
  readonly where?: readonly string[]
}

export type Log = {
  readonly report: Report
  readonly note: (event: Line['event']) => void
}

/** One JSON object a line, on the error output unless told otherwise: the ordinary output is for people. */
export function openLog(destination: DestinationStream = pino.destination({ fd: 2, sync: true })): Log {
  const lines = pino({ base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime }, destination)
  const write = (level: 'info' | 'error', line: Line) => lines[level](line)
  return {
    report: ({ operation, errorId, error }) =>
      write('error', { event: 'failed', operation: nameOf(operation), errorId, ...classOf(error) }),
    note: (event) => write('info', { event }),
  }
}

function nameOf(operation: string): string {
  return /^[\w.-]{1,80}$/.test(operation) ? operation : 'unnamed'
}

function classOf(error: unknown): Partial<Line> {
  if (!(error instanceof Error)) return { errorClass: typeof error }
  const code = (error as { readonly code?: unknown }).code
  const errorCode = typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? { errorCode: code } : {}
  const errorClass = /^\w{1,60}$/.test(error.constructor.name) ? error.constructor.name : 'Error'
  return { errorClass, ...errorCode, where: placesOf(error) }
}

/** The stack without its head, which repeats the message. */
function placesOf({ stack = '', message }: Error): string[] {
  const calls = stack.slice(Math.max(0, stack.indexOf(message)) + message.length)
  const places = calls
    .replaceAll('\\', '/')
    .replaceAll(root, '')
    .matchAll(/\b((?:main|shared|node_modules)\/[\w@./-]+:\d+):\d+\)?$/gm)
  return [...places].map((place) => place[1] ?? '').slice(0, 8)
}
