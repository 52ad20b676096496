import { basename } from 'node:path'
import { importsOf, type Source } from './source-tree.ts'

/** Lowest first: a capability imports itself and those before it. */
export const order = [
  'staff',
  'clinics',
  'patients',
  'scheduling',
  'rota',
  'series',
  'waiting-list',
  'calendars',
  'records',
  'treatments',
  'billing',
  'messaging',
  'reporting',
  'exchange',
]

type Kind = 'test' | 'routes' | 'repository' | 'memory' | 'worker' | 'verb' | 'noun' | 'elsewhere'

/**
 * A verb exports one thing, named as its file, and works with the platform: a function, or the steps of one command.
 * A memory keeps rows at hand that a repository could read again. What is nothing else is a noun.
 */
export function kindOf(source: Source): Kind {
  const { path, text } = source
  if (!path.startsWith('main/') || !capabilityOf(path)) return 'elsewhere'
  if (!isProduct(source)) return 'test'
  if (path.endsWith('/routes.ts')) return 'routes'
  if (path.endsWith('-repository.ts')) return 'repository'
  if (path.endsWith('-worker.ts')) return 'worker' // an entry of its own: it joins nouns with what only a thread may load
  if (path.endsWith('-memory.ts')) return 'memory'
  if (path.endsWith('-worker.ts')) return 'worker'
  return isVerb(path, text) && importsOf(source).some((module) => module.startsWith('main/platform/')) ? 'verb' : 'noun'
}

function isVerb(path: string, text: string): boolean {
  const exported = [...text.matchAll(/^export (?!type\b|interface\b)(?:async )?(\w+\*?) (\w+)(: TwoSteps<)?/gm)]
  const [only, ...more] = exported
  const callable = only?.[1]?.startsWith('function') || only?.[3] !== undefined
  return more.length === 0 && callable && only?.[2] === camelCase(basename(path, '.ts'))
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
