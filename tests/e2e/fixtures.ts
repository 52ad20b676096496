import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { addressOf, spawnHost, stopHost } from '../../scripts/run-host.ts'

type Options = {
  /** False gives a host that nobody has set up yet. */
  readonly demo: boolean
}
type Fixtures = Options & {
  /** A host of this test's own, on a folder of its own. */
  readonly salus: { readonly url: string; readonly data: string }
  /** Fails when the page, as it stands now, breaks WCAG 2.1 A or AA. */
  readonly axe: () => Promise<void>
  readonly quietPage: undefined
}

export { expect }

export const test = base.extend<Fixtures>({
  demo: [true, { option: true }],

  salus: async ({ demo }, use) => {
    const data = mkdtempSync(join(tmpdir(), 'salus-e2e-'))
    const host = spawnHost(['--data', data, '--port', '0', ...(demo ? ['--demo'] : [])], 'pipe')
    try {
      await use({ url: await addressOf(host), data })
    } finally {
      const code = await stopHost(host)
      rmSync(data, { recursive: true, force: true, maxRetries: 5 })
      expect(code, 'the host stops cleanly').toBe(0)
    }
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

async function checkAccessibility(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`),
  )
  expect(found).toEqual([])
}
