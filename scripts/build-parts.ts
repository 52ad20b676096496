import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The three bundles, what each is made of, and the file that proves it was made. */
const sources = {
  renderer: ['renderer/**', 'shared/**', 'resources/**'],
  main: ['main/**', 'shared/**', 'resources/**'],
  preload: ['preload/**'],
} as const
const result = { renderer: 'index.html', main: 'index.js', preload: 'index.cjs' } as const
const toolchain = [
  'vite.config.ts',
  'scripts/build-parts.ts',
  'scripts/images-as-files.ts',
  'package-lock.json',
  'tsconfig.json',
]

export type Part = keyof typeof sources
export const allParts: readonly Part[] = ['renderer', 'main', 'preload']
export const root = join(import.meta.dirname, '..')

/** Contents, not times: a checkout, a copy or a deleted file must be noticed too. */
export function isStale(part: Part): boolean {
  if (!existsSync(join(root, 'dist', part, result[part])) || !existsSync(stampFile(part))) return true
  return readFileSync(stampFile(part), 'utf8') !== fingerprint(part)
}

/** Takes the fingerprint before the build, so that an edit made during it is not taken for built. */
export function stamp(part: Part): () => void {
  const before = fingerprint(part)
  rmSync(stampFile(part), { force: true })
  return () => {
    mkdirSync(dirname(stampFile(part)), { recursive: true })
    writeFileSync(stampFile(part), before)
  }
}

/** `vite build --app` builds everything; `SALUS_BUILD=renderer` narrows it. */
export function partsToBuild(): readonly Part[] {
  const named = process.env['SALUS_BUILD']?.split(' ')
  return allParts.filter((part) => !named || named.includes(part))
}

export function fingerprint(part: Part, folder = root): string {
  const hash = createHash('sha256')
  const isSource = (entry: { isFile(): boolean; name: string }) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name)
  const files = globSync([...sources[part], ...toolchain], { cwd: folder, withFileTypes: true })
    .filter(isSource)
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.toSorted()) hash.update(`${file.slice(folder.length)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function stampFile(part: Part): string {
  return join(root, 'dist', `.${part}.built`)
}
