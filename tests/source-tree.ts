import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

export type Source = { readonly path: string; readonly text: string }

/** From each file to every module it names; ours as paths from the root, packages by name. */
export type Graph = ReadonlyMap<string, readonly string[]>

const root = join(import.meta.dirname, '..')

export function readSources(): Source[] {
  const files = globSync('{main,preload,renderer,shared,scripts,server,tests}/**/*.{ts,tsx,js,html}', { cwd: root })
  return files.toSorted().map((file) => ({
    path: file.replaceAll('\\', '/'),
    text: readFileSync(join(root, file), 'utf8'),
  }))
}

const statements = [
  /^\s*import\s+(?:type\s+)?[\w*{][^'"`;]*?\sfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"]+\.tsx?)['"]\s*,\s*import\.meta\.url/g, // how a worker is named
]

export function importsOf(source: Source): string[] {
  const code = withoutComments(source.text)
  const named = statements.flatMap((statement) => [...code.matchAll(statement)].map((match) => match[1] ?? ''))
  return named.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(source.path), name) : name))
}

export function graphOf(sources: readonly Source[]): Graph {
  return new Map(sources.map((source) => [source.path, importsOf(source)]))
}

/** The way from a file to a wanted module through any number of imports, or undefined. */
export function wayTo(wanted: (module: string) => boolean, start: string, graph: Graph): string[] | undefined {
  const seen = new Set<string>()
  function walk(path: string): string[] | undefined {
    for (const next of graph.get(path) ?? []) {
      if (wanted(next)) return [path, next]
      if (seen.has(next)) continue
      seen.add(next)
      const rest = walk(next)
      if (rest) return [path, ...rest]
    }
    return undefined
  }
  return walk(start)
}

/** Comments may name what code may not. Whole lines only: cutting at any `//` would cut addresses in two. */
export function withoutComments(text: string): string {
  return text.replace(/^\s*(\/\/|\/?\*).*$/gm, '')
}
