import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromium, chromiumArgs } from './chromium.ts'

const results = join(import.meta.dirname, '../../dist/test-results')

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: results,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  globalTimeout: 20 * 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: { ...(await chromium()), args: chromiumArgs },
    contextOptions: { reducedMotion: 'reduce' }, // colours in the middle of a fade fail every contrast check
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
})
