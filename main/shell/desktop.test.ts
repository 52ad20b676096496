import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import {
  BrowserWindow,
  becomeReady,
  calls,
  defaultSession,
  electron,
  fakeContents,
  fakeSession,
  privileged,
  schemes,
  state,
} from '../../tests/fake-electron.ts'
import { newFolder } from '../../tests/test-clinic.ts'
import { contentPolicy } from '../platform/content-policy.ts'
import type { OpenPort } from '../serve-port.ts'
import { startDesktop } from './desktop.ts'

vi.mock('electron', async () => (await import('../../tests/fake-electron.ts')).electron)

const screens = newFolder()
const preload = '/salus/dist/preload/index.cjs'
const opened: Parameters<OpenPort>[] = []
const folders: string[] = []
let closed = 0
let refused = 0

beforeAll(async () => {
  mkdirSync(join(screens, 'assets'))
  writeFileSync(join(screens, 'index.html'), '<!doctype html>')
  startDesktop({
    screens,
    preload,
    openClinic: async (userData, keychain) => {
      folders.push(userData)
      expect(await keychain.isAvailable()).toBe(true)
      return {
        openPort: (...port) => void opened.push(port),
        close: async () => {
          closed++
        },
      }
    },
    onRefused: () => void refused++,
    whyNot: () => 'not now',
  })
  calls.push('— ready —')
  becomeReady()
  await vi.waitFor(() => expect(calls).toContain('window.loadURL(app://salus/index.html)'))
})

test('the sandbox, the guards and the scheme stand before Electron is ready, everything else after', () => {
  const ready = calls.indexOf('— ready —')
  expect(calls.slice(0, ready)).toEqual([
    'app.enableSandbox()',
    'app.on(web-contents-created)',
    'app.on(session-created)',
    'app.on(certificate-error)',
    'protocol.registerSchemesAsPrivileged()',
    'app.requestSingleInstanceLock()',
    'app.on(second-instance)',
    'app.on(window-all-closed)',
  ])
  const order = ['session.on(will-download)', 'protocol.handle(app)', 'ipcMain.on(salus-port)', 'new BrowserWindow()']
  const places = order.map((call) => calls.indexOf(call))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(Math.min(...places)).toBeGreaterThan(ready)
  expect(privileged).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
  expect(folders).toEqual(['/home/ada/userData'])
})

test('the window is made as hard as windows get', () => {
  expect(BrowserWindow.made).toHaveLength(1)
  expect(BrowserWindow.made[0]?.options).toEqual({
    title: 'Salus',
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  })
})

test('the screens come over app:// with the same policy as over HTTP', async () => {
  const page = await schemes.get('app')?.(new Request('app://salus/index.html'))
  expect(page?.status).toBe(200)
  expect(page?.headers.get('content-security-policy')).toBe(contentPolicy)
})

test('a second start brings the first window to the front', () => {
  const [window] = BrowserWindow.made
  window!.minimised = true
  electron.app.events.emit('second-instance')
  expect(calls.slice(-2)).toEqual(['window.restore()', 'window.focus()'])
})

describe('no window goes anywhere else', () => {
  const contents = fakeContents()
  beforeAll(() => electron.app.events.emit('web-contents-created', {}, contents))

  const navigate = (event: string, url: string): boolean => {
    let prevented = false
    contents.events.emit(event, { url, preventDefault: () => (prevented = true) })
    return prevented
  }
  const elsewhere = [
    'https://evil.test/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'app://evil/',
    'app://salus.evil/',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    '',
  ]

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (event) => {
    for (const url of elsewhere) expect(navigate(event, url), url).toBe(true)
    expect(navigate(event, 'app://salus/index.html')).toBe(false)
  })

  test('no webview', () => expect(navigate('will-attach-webview', 'app://salus/')).toBe(true))

  test('no second window; a web page or a mail opens in the programs for them, nothing else opens at all', () => {
    const asked = [
      'https://example.org/a?b#c',
      'mailto:ada@example.org',
      'http://example.org/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://host/share',
      'ms-msdt:/id',
      'https://ada:secret@example.org/',
      'app://salus/',
      'vbscript:x',
      'tel:112',
      'not an address',
    ]
    for (const url of asked) expect(contents.windowOpen(url)).toEqual({ action: 'deny' })
    expect(state.outside).toEqual(['https://example.org/a?b#c', 'mailto:ada@example.org'])
  })
})

describe('no page is given a power of this computer', () => {
  const later = fakeSession()
  beforeAll(() => electron.app.events.emit('session-created', later))

  test.each([
    ['the first session', defaultSession],
    ['any later one', later],
  ])('in %s', (_name, { handlers, events }) => {
    const granted: unknown[] = []
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'fullscreen',
      'clipboard-read',
      'openExternal',
      'usb',
    ]) {
      handlers['permissionRequest']?.(
        null as never,
        permission as never,
        ((yes: boolean) => granted.push(yes)) as never,
      )
      granted.push(handlers['permissionCheck']?.(null as never, permission as never))
    }
    granted.push(handlers['devicePermission']?.({} as never))
    expect(new Set(granted)).toEqual(new Set([false]))
    handlers['displayMedia']?.({} as never, ((streams: unknown) => granted.push(streams)) as never)
    expect(granted.at(-1)).toBeNull()

    const cancelled = (url: string): unknown => {
      let answer: { cancel?: boolean } = {}
      handlers['beforeRequest']?.({ url } as never, ((given: typeof answer) => (answer = given)) as never)
      return answer.cancel
    }
    for (const url of [
      'https://evil.test/x.js',
      'http://localhost/',
      'ws://evil.test',
      'file:///etc/passwd',
      'ftp://x',
      'app://evil/',
    ])
      expect(cancelled(url), url).toBe(true)
    for (const url of ['app://salus/assets/a.js', 'blob:app://salus/1-2', 'data:image/png;base64,AA'])
      expect(cancelled(url), url).toBe(false)

    const downloadStopped = (url: string): boolean => {
      let prevented = false
      events.emit('will-download', { preventDefault: () => (prevented = true) }, { getURL: () => url })
      return prevented
    }
    expect(downloadStopped('blob:app://salus/1-2')).toBe(false)
    expect(downloadStopped('https://evil.test/setup.exe')).toBe(true)
  })
})

test('a certificate that does not fit is never accepted', () => {
  const answers: boolean[] = []
  let prevented = false
  const event = { preventDefault: () => (prevented = true) }
  electron.app.events.emit('certificate-error', event, null, 'https://x', 'ERR', {}, (yes: boolean) =>
    answers.push(yes),
  )
  expect([prevented, answers]).toEqual([true, [false]])
})

test('the port of our own window reaches the host', () => {
  const [window] = BrowserWindow.made
  const port = { start: vi.fn(), close: vi.fn() }
  const senderFrame = { parent: null, origin: 'app://salus' }
  electron.ipcMain.events.emit('salus-port', { senderFrame, sender: window!.webContents, ports: [port] })
  expect(opened.map(([open]) => open)).toEqual([port])
  expect(port.start).toHaveBeenCalledOnce()
})

test('a page that is not ours gets no port, and that is noted', () => {
  const port = { start: vi.fn(), close: vi.fn() }
  const senderFrame = { parent: null, origin: 'https://evil.test' }
  electron.ipcMain.events.emit('salus-port', { senderFrame, sender: BrowserWindow.made[0]!.webContents, ports: [port] })
  expect(opened).toHaveLength(1)
  expect(refused).toBe(1)
})

test('the clinic is closed once before the application ends', async () => {
  let prevented = 0
  const quit = () => electron.app.events.emit('will-quit', { preventDefault: () => prevented++ })
  electron.app.events.emit('window-all-closed')
  expect(calls.at(-1)).toBe('app.quit()')
  quit()
  await vi.waitFor(() => expect(closed).toBe(1))
  await vi.waitFor(() => expect(calls.filter((call) => call === 'app.quit()')).toHaveLength(2))
  quit()
  expect([closed, prevented]).toEqual([1, 1])
})

test('where Salus runs already, this one ends without opening anything', async () => {
  state.gotLock = false
  const before = calls.length
  startDesktop({
    screens,
    preload,
    openClinic: () => Promise.reject(new Error('must not open')),
    onRefused: () => {},
    whyNot: () => 'no',
  })
  await new Promise(setImmediate)
  expect(calls.slice(before)).not.toContain('new BrowserWindow()')
  expect(calls.at(-1)).toBe('app.quit()')
  state.gotLock = true
})

test('a clinic that cannot be opened says why, and the application ends', async () => {
  startDesktop({
    screens,
    preload,
    openClinic: () => Promise.reject(new Error('x')),
    onRefused: () => {},
    whyNot: (_error, locale) => `porque sí (${locale})`,
  })
  await vi.waitFor(() => expect(calls.at(-1)).toBe('app.exit(1)'))
  expect(calls.at(-2)).toBe('dialog.showErrorBox(Salus, porque sí (es-ES))')
})
