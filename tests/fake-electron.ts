import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'

/** Everything the shell did with Electron, in order, as `app.enableSandbox()`. */
export const calls: string[] = []
const note = (call: string) => void calls.push(call)

type Listener = (...args: never[]) => void
/** `on` as Electron types it: any event, any listener; what it returns is not used. */
function emitter(name: string) {
  const events = new EventEmitter()
  return {
    events,
    on: (event: string, listener: Listener): never => {
      note(`${name}.on(${event})`)
      return events.on(event, listener as never) as never
    },
    once: (event: string, listener: Listener): never => events.once(event, listener as never) as never,
  }
}

const readiness = Promise.withResolvers<void>()
export const becomeReady = readiness.resolve

export const state = {
  gotLock: true,
  packaged: true,
  backend: 'gnome_libsecret' as const,
  outside: [] as string[],
  home: '/home/ada',
}

const app = {
  ...emitter('app'),
  enableSandbox: () => note('app.enableSandbox()'),
  whenReady: () => readiness.promise,
  requestSingleInstanceLock: () => {
    note('app.requestSingleInstanceLock()')
    return state.gotLock
  },
  quit: () => note('app.quit()'),
  exit: (code?: number) => note(`app.exit(${code})`),
  getPath: (name: string) => `${state.home}/${name}`,
  getLocale: () => 'es-ES',
  get isPackaged() {
    return state.packaged
  },
}

/** A session that keeps the handlers it was given. */
export function fakeSession() {
  const handlers: { [name: string]: (...args: never[]) => unknown } = {}
  const keep = (name: string) => (handler: unknown) => void (handlers[name] = handler as never)
  return {
    ...emitter('session'),
    handlers,
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    setDisplayMediaRequestHandler: keep('displayMedia'),
    setSpellCheckerEnabled: (enabled: boolean) => note(`session.setSpellCheckerEnabled(${enabled})`),
    webRequest: { onBeforeRequest: keep('beforeRequest') },
  }
}
export const defaultSession = fakeSession()

export function fakeContents(id = 1) {
  let openHandler: ((details: { url: string }) => { action: string }) | undefined
  return {
    ...emitter('contents'),
    id,
    isDestroyed: () => false,
    setWindowOpenHandler: (handler: typeof openHandler) => void (openHandler = handler),
    windowOpen: (url: string) => openHandler?.({ url }),
  }
}

export class BrowserWindow {
  static readonly made: BrowserWindow[] = []
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly webContents = fakeContents(100 + BrowserWindow.made.length)
  readonly events = new EventEmitter()
  minimised = false

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    note('new BrowserWindow()')
    this.options = options
    BrowserWindow.made.push(this)
  }
  once(event: string, listener: Listener): never {
    return this.events.once(event, listener as never) as never
  }
  loadURL(url: string): Promise<void> {
    note(`window.loadURL(${url})`)
    return Promise.resolve()
  }
  show(): void {
    note('window.show()')
  }
  focus(): void {
    note('window.focus()')
  }
  restore(): void {
    note('window.restore()')
  }
  isMinimized(): boolean {
    return this.minimised
  }
}

type Handle = (request: Request) => Response | Promise<Response>
export const schemes = new Map<string, Handle>()
const ipcMain = emitter('ipcMain')
export const privileged: Electron.CustomScheme[] = []

export const electron = {
  app,
  BrowserWindow,
  ipcMain,
  dialog: { showErrorBox: (title: string, content: string) => note(`dialog.showErrorBox(${title}, ${content})`) },
  Menu: {
    setApplicationMenu: (menu: unknown) => note(`Menu.setApplicationMenu(${menu === null ? null : 'menu'})`),
    buildFromTemplate: (): never => ({}) as never,
  },
  protocol: {
    registerSchemesAsPrivileged: (custom: Electron.CustomScheme[]) => {
      note('protocol.registerSchemesAsPrivileged()')
      privileged.push(...custom)
    },
    handle: (scheme: string, handler: Handle) => {
      note(`protocol.handle(${scheme})`)
      schemes.set(scheme, handler)
    },
  },
  safeStorage: {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => state.backend,
    encryptStringAsync: async (text: string) => Buffer.from(text),
    decryptStringAsync: async (encrypted: Buffer) => ({ result: encrypted.toString(), shouldReEncrypt: false }),
  },
  session: { defaultSession },
  shell: {
    openExternal: async (url: string) => void state.outside.push(url),
  },
}

/** Fails to compile when Electron changes a part of itself that the shell relies on. */
type Used = {
  app: Pick<
    typeof Electron.app,
    | 'enableSandbox'
    | 'whenReady'
    | 'requestSingleInstanceLock'
    | 'quit'
    | 'exit'
    | 'getPath'
    | 'getLocale'
    | 'isPackaged'
    | 'on'
  >
  BrowserWindow: new (
    options: Electron.BrowserWindowConstructorOptions,
  ) => Pick<Electron.BrowserWindow, 'once' | 'loadURL' | 'show' | 'focus' | 'restore' | 'isMinimized'>
  ipcMain: Pick<typeof Electron.ipcMain, 'on'>
  dialog: Pick<typeof Electron.dialog, 'showErrorBox'>
  Menu: Pick<typeof Electron.Menu, 'setApplicationMenu' | 'buildFromTemplate'>
  protocol: Pick<typeof Electron.protocol, 'registerSchemesAsPrivileged' | 'handle'>
  safeStorage: Pick<
    typeof Electron.safeStorage,
    'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
  >
  session: {
    defaultSession: Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'setSpellCheckerEnabled'
      | 'on'
    >
  }
  shell: Pick<typeof Electron.shell, 'openExternal'>
}
electron satisfies Used
