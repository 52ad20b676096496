import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { root } from '../../scripts/build-parts.ts'
import { findDesktop } from '../../scripts/electron-binary.ts'

/** For machines with Electron, a display and a keychain: what the fakes say, seen in a real window. */
const userData = mkdtempSync(join(tmpdir(), 'salus-electron-'))
let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  const { platform, env } = process
  const desktop = findDesktop({ root, platform, env, userId: process.getuid?.() })
  if ('missing' in desktop) throw new Error(desktop.missing)
  app = await _electron.launch({ executablePath: desktop.binary, args: [root, `--user-data-dir=${userData}`] })
  page = await app.firstWindow()
  await page.waitForLoadState()
})
test.afterAll(async () => {
  await app?.close()
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
})

test('the first screen opens over app://, through the port', async () => {
  expect(page.url()).toMatch(/^app:\/\/salus\//)
  await expect(page.getByRole('heading').first()).toBeVisible()
})

test('the window has the preferences it was made with', async () => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents as unknown as { getLastWebPreferences(): object } | undefined
    return contents?.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  })
})

test('the page holds nothing of the computer', async () => {
  const held = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
  )
  expect(held).toEqual([])
})

test('no script but its own runs', async () => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    let evaluated = true
    try {
      globalThis.setTimeout('window.injected = true', 0)
      Reflect.construct(Function, ['return 1'])
    } catch {
      evaluated = false
    }
    return { evaluated, injected: 'injected' in window }
  })
  expect(ran).toEqual({ evaluated: false, injected: false })
})

test('nothing outside the screens is reached: no file, no other host', async () => {
  const reached = await page.evaluate(async () => {
    const status = (url: string) =>
      fetch(url).then(
        (response) => response.status,
        () => 'blocked',
      )
    return Promise.all(
      [
        'app://salus/../package.json',
        'app://salus/%2e%2e/package.json',
        'https://example.org/',
        'file:///etc/hosts',
      ].map(status),
    )
  })
  expect(reached).toEqual([404, 404, 'blocked', 'blocked'])
})

test('no second window opens, and the first stays where it is', async () => {
  const opened = await page.evaluate(() => window.open('file:///etc/hosts') !== null)
  await page.evaluate(() => {
    window.location.href = 'https://example.org/'
  })
  expect(opened).toBe(false)
  expect(app.windows()).toHaveLength(1)
  expect(page.url()).toMatch(/^app:\/\/salus\//)
})

test('no power of the computer is granted', async () => {
  const granted = await page.evaluate(async () => {
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    )
    return [media, await Notification.requestPermission()]
  })
  expect(granted).toEqual(['denied', 'denied'])
})
