import { basename } from 'node:path'
import { importsOf, type Source } from './source-tree.ts'

/** Lowest first: a capability imports itself and those before it. */
export const order = [
  'staff',
  'clinics',
  'patients',
  'scheduling',
  'records',
  'treatments',
  'billing',
  'messaging',
  'reporting',
  'exchange',
]

type Kind = 'test' | 'routes' | 'repository' | 'verb' | 'noun' | 'elsewhere'

/** A verb exports one function named as its file and works with the platform; what is nothing else is a noun. */
export function kindOf(source: Source): Kind {
  const { path, text } = source
  if (!path.startsWith('main/') || !capabilityOf(path)) return 'elsewhere'
  if (!isProduct(source)) return 'test'
  if (path.endsWith('/routes.ts')) return 'routes'
  if (path.endsWith('-repository.ts')) return 'repository'
  const exported = [...text.matchAll(/^export (?!type\b|interface\b)(?:async )?(function\*?|\w+) (\w+)/gm)]
  const [first] = exported
  const isVerb = exported.length === 1 && first?.[1] === 'function' && first[2] === camelCase(basename(path, '.ts'))
  return isVerb && importsOf(source).some((module) => module.startsWith('main/platform/')) ? 'verb' : 'noun'
}

export function capabilityOf(path: string): string | undefined {
  const name = /^(?:main|shared|renderer)\/([\w-]+)(?:\/|\.ts$)/.exec(path)?.[1]
  return order.find((capability) => capability === name)
}

/** What ships: tests and scripts may look at anything. */
export function isProduct({ path }: Source): boolean {
  return /^(main|preload|renderer|server|shared)\//.test(path) && !/\.test\.tsx?$/.test(path)
}

function camelCase(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
