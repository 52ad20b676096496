import { capabilityOf, isProduct, kindOf, order } from './house.ts'
import { graphOf, importsOf, type Source, wayTo, withoutComments } from './source-tree.ts'

/** What is wrong with these sources, one sentence for each finding. */
export type Rule = (sources: readonly Source[]) => string[]

export const capabilityOrder: Rule = (sources) =>
  eachImport(sources.filter(isProduct), (path, module) => {
    const own = capabilityOf(path)
    if (!own || !/^(main|shared)\//.test(path)) return undefined
    const other = capabilityOf(module)
    if (other) return order.indexOf(other) > order.indexOf(own) && `${own} is below ${other}`
    return /^main\/(?!platform\/)/.test(module) && 'a capability knows platform, itself and those below it'
  })

export const platformKnowsNoClinic: Rule = (sources) =>
  eachImport(sources.filter(isProduct), (path, module) => {
    const [, base] = /^((?:main|shared)\/platform|renderer\/(?:platform|components))\//.exec(path) ?? []
    if (!base || /^(main|shared|renderer)\/(platform|components)\//.test(module)) return undefined
    const shares = base === 'renderer/platform' && module.startsWith('shared/') // who is signed in, which clinic
    return /^(main|shared|renderer)\//.test(module) && !shares && 'what every capability stands on names none of them'
  })

export const noCycles: Rule = (sources) => {
  const graph = graphOf(sources)
  const cycles = [...graph.keys()].map((path) => wayTo((module) => module === path, path, graph))
  return cycles.flatMap((cycle) => (cycle ? [cycle.join(' → ')] : []))
}

export const electronInItsPlace: Rule = (sources) => {
  const importers = sources.filter((source) => isProduct(source) && importsOf(source).some(isPackage('electron')))
  const misplaced = importers.filter((source) => !/^(main\/shell|preload)\//.test(source.path))
  const findings = misplaced.map((source) => `${source.path} imports electron`)
  return importers.length > 5 ? [...findings, `${importers.length} files import electron, five at most`] : findings
}

/** The host is tested, synchronised and embedded; whatever it reaches must run anywhere. */
export const hostKnowsNoEntrance: Rule = (sources) => {
  const entrance = (module: string) => /^(electron|fastify|@fastify\/.*|node:(http|https|net))$/.test(module)
  const way = wayTo(entrance, 'main/host.ts', graphOf(sources))
  return way ? [way.join(' → ')] : []
}

export const enginesInTheirPlace: Rule = (sources) =>
  eachImport(sources.filter(isProduct), (path, module) => {
    const engine = isPackage('better-sqlite3')(module) || isPackage('pg')(module)
    return engine && !path.startsWith('main/platform/database/') && 'only main/platform/database knows engines'
  })

export const orpcInItsPlace: Rule = (sources) =>
  eachImport(sources.filter(isProduct), (path, module) => {
    const adapter = /^(shared|main|renderer)\/platform\/|^main\/serve[\w-]*\.ts$/.test(path)
    return module.startsWith('@orpc/') && !adapter && 'oRPC stays behind the adapter'
  })

export const nounsArePure: Rule = (sources) => {
  const kinds = new Map(sources.map((source) => [source.path, kindOf(source)]))
  const allowed = (module: string) =>
    module === 'zod' || module.startsWith('shared/') || (module.startsWith('main/') && kinds.get(module) === 'noun')
  return eachImport(
    sources.filter((source) => kindOf(source) === 'noun'),
    (_, module) =>
      !allowed(module) && 'a noun imports nouns and shared/ only (a verb exports one function named as its file)',
  )
}

const clockOrChance =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bTemporal\.Now\b|\brandomUUID\w*\b|\bperformance\.now\b/

/** A command is a function of state, input, time, ids and actor: the journal runs again to the same rows. */
export const noClockInCapabilities: Rule = (sources) =>
  sources
    .filter((source) => source.path.startsWith('main/') && capabilityOf(source.path) && isProduct(source))
    .flatMap((source) => {
      const found = clockOrChance.exec(withoutComments(source.text))
      return found ? [`${source.path} asks ${found[0]}; time and ids come with the work`] : []
    })

export const noDefaultExports: Rule = (sources) => {
  const demanded = new Set(['tests/e2e/playwright.config.ts'])
  const isDefault = /^\s*export\s+default\b|^\s*export\s*\{[^}]*\bas\s+default\b/m
  return pathsOf(sources.filter((source) => isDefault.test(withoutComments(source.text)) && !demanded.has(source.path)))
}

export const noBarrels: Rule = (sources) =>
  pathsOf(
    sources.filter((source) => {
      const passedOn = /^\s*export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})(\s*from\s*['"][^'"]+['"])?;?/gm
      const imported = /^\s*import\b[^'"]*['"][^'"]+['"];?/gm
      const code = withoutComments(source.text)
      return (
        /\.tsx?$/.test(source.path) && /\S/.test(code) && !/\S/.test(code.replace(passedOn, '').replace(imported, ''))
      )
    }),
  )

export const longFilesSayWhy: Rule = (sources) =>
  pathsOf(sources.filter(({ text }) => lines(text) > 300 && !/^\/[/*][^\n]*\b300 lines\b/.test(text)))

export const plainFolderNames: Rule = (sources) => {
  const folder = /\/(utils?|helpers?|services|managers?|domain|application|base)\//
  const file = /[/-](utils?|helpers?|manager|base)\.tsx?$/
  return pathsOf(sources.filter(({ path }) => folder.test(path) || file.test(path)))
}

export const preloadStaysSmall: Rule = (sources) => {
  const preload = sources.filter((source) => source.path.startsWith('preload/') && isProduct(source))
  const total = preload.reduce((sum, { text }) => sum + lines(text), 0)
  return total > 25 ? [`preload has ${total} lines, 25 at most`] : []
}

const dangers = [
  /\beval\s*\(/,
  /\bnew\s+Function\s*\(/,
  /\bdangerouslySetInnerHTML\b/,
  /\bexecuteJavaScript\b/,
  /<script[^>]+src\s*=\s*["'](https?:)?\/\//,
  /\b(import|importScripts)\s*\(\s*["'`]https?:/,
  /\bfrom\s*["']https?:/,
]

export const noForeignCode: Rule = (sources) =>
  sources.filter(isProduct).flatMap(({ path, text }) => {
    const found = dangers
      .map((danger) => danger.exec(withoutComments(text))?.[0])
      .filter((danger) => danger !== undefined)
    return found.map((danger) => `${path} has ${danger}`)
  })

/** One door each, so that it can be guarded. */
export const oneFactory: Rule = (sources) =>
  [/\bnew BrowserWindow\s*\(/, /\bnew WebContentsView\s*\(/, /\.openExternal\s*\(/].flatMap((door) => {
    const users = sources.filter((source) => isProduct(source) && door.test(withoutComments(source.text)))
    return users.length > 1 ? [`${pathsOf(users).join(', ')} each have ${door.source}`] : []
  })

function isPackage(name: string): (module: string) => boolean {
  return (module) => module === name || module.startsWith(`${name}/`)
}

function eachImport(
  sources: readonly Source[],
  complaint: (path: string, module: string) => string | false | undefined,
): string[] {
  return [...graphOf(sources)].flatMap(([path, modules]) =>
    modules.flatMap((module) => {
      const why = complaint(path, module)
      return why ? [`${path} imports ${module}: ${why}`] : []
    }),
  )
}

function pathsOf(sources: readonly Source[]): string[] {
  return sources.map((source) => source.path)
}

function lines(text: string): number {
  return text.trimEnd().split('\n').length
}
