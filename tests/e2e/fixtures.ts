import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { addressOf, spawnHost, stopHost } from '../../scripts/run-host.ts'

type Fixtures = {
  /** False gives a host that nobody has set up yet. */
  readonly demo: boolean
  /** What time the host's machine has when it starts, as an instant; without it, the real one. */
  readonly hostClock: string | undefined
  /** A host of this test's own, on a folder of its own. */
  readonly salus: { readonly url: string; readonly data: string }
  /** Fails when the page, as it stands now, breaks WCAG 2.1 A or AA. */
  readonly axe: () => Promise<void>
  readonly quietPage: undefined
}

export { expect }

export const test = base.extend<Fixtures, { readonly demoFolder: string }>({
  demo: [true, { option: true }],
  hostClock: [undefined, { option: true }],

  /** Filled once; every test gets a copy, which is quicker than filling again. */
  demoFolder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
    async ({}, use) => {
      const folder = newFolder()
      await hosted(['--data', folder, '--demo'], async () => {})
      await use(folder)
      remove(folder)
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  salus: async ({ demo, demoFolder, hostClock }, use) => {
    const data = newFolder()
    if (demo) cpSync(demoFolder, data, { recursive: true, preserveTimestamps: true })
    await hosted(['--data', data], (url) => use({ url, data }), hostClock)
    remove(data)
  },

  baseURL: async ({ salus }, use) => use(salus.url),

  axe: async ({ page }, use) => use(() => checkAccessibility(page)),

  quietPage: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) complaints.push(message.text())
      })
      await use(undefined)
      expect(complaints, 'errors and policy violations in the page').toEqual([])
    },
    { auto: true },
  ],
})

/** A host for as long as the body runs; it must stop cleanly afterwards. */
async function hosted(args: readonly string[], body: (url: string) => Promise<void>, clock?: string): Promise<void> {
  const before = clock ? ['--import', `./tests/e2e/machine-clock.ts?now=${clock}`] : []
  const host = spawnHost([...args, '--port', '0'], 'pipe', before)
  let code: number | null
  try {
    await body(await addressOf(host))
  } finally {
    code = await stopHost(host)
  }
  expect(code, 'the host stops cleanly').toBe(0)
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'salus-e2e-'))
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function checkAccessibility(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`),
  )
  expect(found).toEqual([])
}
