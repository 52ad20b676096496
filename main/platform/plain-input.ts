const deepest = 20
const mostValues = 50_000
const traps = new Set(['__proto__', 'constructor', 'prototype'])

type Part = { readonly value: unknown; readonly key: string; readonly within: string; readonly depth: number }

export type Issue = { readonly path: string; readonly message: string }

/**
 * What no operation ever needs, found before anything else looks at it: values that are not plain JSON, nesting
 * without end, names that reach into prototypes, and text that one of the engines could not keep.
 */
export function unplainPart(input: unknown): Issue | undefined {
  const waiting: Part[] = [{ value: input, key: '', within: '', depth: 0 }]
  for (let seen = 1; waiting.length > 0; ) {
    const part = waiting.pop() as Part
    const parts = partsOf(part)
    seen += parts.length
    const fault = seen > mostValues ? 'has too many values' : faultOf(part)
    if (fault) return { path: pathOf(part).slice(0, 200), message: fault }
    for (const inner of parts) waiting.push(inner)
  }
  return undefined
}

function faultOf({ value, key, depth }: Part): string | undefined {
  if (depth > deepest) return 'is nested too deeply'
  if (traps.has(key)) return 'is not a name that can be used'
  switch (typeof value) {
    case 'string':
      return value.includes('\0') || !value.isWellFormed() ? 'has characters that cannot be stored' : undefined
    case 'number':
      return Number.isFinite(value) ? undefined : 'is not a number'
    case 'object':
      return value === null || Array.isArray(value) || isPlain(value) ? undefined : 'is not plain data'
    default:
      return typeof value === 'boolean' || value === undefined ? undefined : 'is not plain data'
  }
}

/** Also true of the prototype-free objects that parsers make. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function partsOf(part: Part): Part[] {
  const { value, depth } = part
  if (value === null || typeof value !== 'object') return []
  const within = pathOf(part)
  return Object.keys(value).map((key) => ({ value: value[key as never], key, within, depth: depth + 1 }))
}

function pathOf({ within, key }: Part): string {
  return within === '' ? key : `${within}.${key}`
}
