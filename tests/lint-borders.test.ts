import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** What Biome must refuse, by the rule that refuses it. A border in a wrong glob would let everything through. */
const refused: { readonly [path: string]: readonly [code: string, rule: string] } = {
  'renderer/patients/a.ts': [`import '../../main/host.ts'`, 'style/noRestrictedImports'],
  'renderer/b.tsx': [`import 'node:fs'`, 'style/noRestrictedImports'],
  'renderer/c.tsx': [`import '@orpc/server/node'`, 'style/noRestrictedImports'],
  'shared/a.ts': [`import '../renderer/router.tsx'`, 'style/noRestrictedImports'],
  'shared/platform/b.ts': [`import '../../main/platform/clock.ts'`, 'style/noRestrictedImports'],
  'shared/c.ts': [`import 'kysely'`, 'style/noRestrictedImports'],
  'preload/a.ts': [`import '../shared/platform/money.ts'`, 'style/noRestrictedImports'],
  'preload/b.ts': [`import 'node:fs'`, 'style/noRestrictedImports'],
  'main/a.ts': [`import 'electron'`, 'style/noRestrictedImports'],
  'main/index.ts': [`import 'electron/main'`, 'style/noRestrictedImports'],
  'main/b.ts': [`import '../renderer/router.tsx'`, 'style/noRestrictedImports'],
  'main/platform/c.ts': [`import type {} from 'electron'`, 'style/noRestrictedImports'],
  'main/shell/d.ts': [`import '../../preload/index.ts'`, 'style/noRestrictedImports'],
  'main/shell/e.ts': [`import 'better-sqlite3'`, 'style/noRestrictedImports'],
  'main/patients/f.ts': [`import '../host.ts'`, 'style/noRestrictedImports'],
  'main/patients/g.ts': [`import 'fastify'`, 'style/noRestrictedImports'],
  'main/patients/h.ts': [`import '../platform/database/sqlite-file.ts'`, 'style/noRestrictedImports'],
  'main/patients/i.ts': [`import 'electron'`, 'style/noRestrictedImports'],
  'main/j.ts': [`import 'vitest'`, 'correctness/noUndeclaredDependencies'],
  'main/k.ts': [`import './l.ts'`, 'suspicious/noImportCycles'],
  'main/l.ts': [`import './k.ts'`, 'suspicious/noImportCycles'],
  'main/m.ts': ['export default 1', 'style/noDefaultExport'],
  'main/n.ts': ['export const a: any = 1', 'suspicious/noExplicitAny'],
  'main/o.ts': ['async function a(): Promise<void> {}\na()', 'nursery/noFloatingPromises'],
  'main/p.ts': [`console.log('')`, 'suspicious/noConsole'],
  'main/camelCase.ts': ['export const a = 1', 'style/useFilenamingConvention'],
  'main/q.test.ts': [`import { test } from 'vitest'\ntest.skip('a', () => {})`, 'suspicious/noSkippedTests'],
  'renderer/r.tsx': ['export const a = <img src="a.png" />', 'a11y/useAltText'],
  'renderer/s.tsx': [
    `import { useEffect } from 'react'\nexport function A({ b }: { b: () => void }) {\n  useEffect(b, [])\n  return null\n}`,
    'correctness/useExhaustiveDependencies',
  ],
}

const allowed: { readonly [path: string]: string } = {
  'renderer/patients/d.ts': `import '../../shared/a.ts'\nimport '../../resources/locales/en/patients.json'\nimport 'react'`,
  'renderer/e.test.ts': `import 'node:fs'`,
  'shared/e.ts': `import './platform/money.ts'\nimport 'zod'`,
  'preload/f.ts': `import 'electron'`,
  'main/shell/g.ts': `import 'electron'\nimport 'node:path'`,
  'main/serve.ts': `import 'fastify'\nconsole.log('')`,
  'main/patients/k.ts': `import '../platform/work.ts'\nimport 'kysely'\nimport '../../shared/a.ts'`,
}

test('Biome holds the borders', () => {
  const findings = lint({
    ...allowed,
    ...Object.fromEntries(Object.entries(refused).map(([path, [code]]) => [path, code])),
  })
  for (const [path, [, rule]] of Object.entries(refused)) expect(findings.get(path), path).toContain(`lint/${rule}`)
  for (const path of Object.keys(allowed)) expect(findings.get(path), path).toBeUndefined()
})

function lint(files: { readonly [path: string]: string }): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'borders-'))
  for (const name of ['biome.json', 'package.json', 'tsconfig.json', '.gitignore'])
    copyFileSync(join(root, name), join(folder, name))
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${code}\n`)
  }
  const biome = [
    join(root, 'node_modules/@biomejs/biome/bin/biome'),
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
  ]
  const { stdout } = spawnSync(process.execPath, biome, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 })
  const findings = new Map<string, string[]>()
  for (const { category, location } of JSON.parse(stdout).diagnostics) {
    const path = location.path.replaceAll('\\', '/')
    findings.set(path, [...(findings.get(path) ?? []), category])
  }
  return findings
}
