import { refuse } from './refusal.ts'

const deepest = 20
const mostValues = 50_000
const trap = new Set(['__proto__', 'constructor', 'prototype'])

type Visit = { readonly value: unknown; readonly path: string; readonly depth: number }

/**
 * What no operation ever needs, refused before anything looks at it, on every entrance: values that are not plain
 * JSON, nesting without end, names that reach into prototypes, and text that one of the engines could not keep.
 */
export function requirePlain(input: unknown): void {
  const waiting: Visit[] = [{ value: input, path: '', depth: 0 }]
  for (let visited = 0; waiting.length > 0; visited++) {
    const visit = waiting.pop() as Visit
    const fault = visited > mostValues ? 'has too many values' : faultOf(visit)
    if (fault) refuse('invalid-input', { issues: [{ path: visit.path, message: fault }] })
    waiting.push(...partsOf(visit))
  }
}

function faultOf({ value, path, depth }: Visit): string | undefined {
  if (depth > deepest) return 'is nested too deeply'
  if (trap.has(path.slice(path.lastIndexOf('.') + 1))) return 'is not a name that can be used'
  if (typeof value === 'string') return isStorable(value) ? undefined : 'has characters that cannot be stored'
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'is not a number'
  return typeof value === 'object' && !isPlain(value) ? 'is not plain data' : undefined
}

function partsOf({ value, path, depth }: Visit): Visit[] {
  if (value === null || typeof value !== 'object') return []
  const within = path === '' ? '' : `${path}.`
  return Object.keys(value).map((key) => ({ value: value[key as never], path: within + key, depth: depth + 1 }))
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

function isPlain(value: object | null): boolean {
  if (value === null || Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}
