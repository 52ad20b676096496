import { app, dialog, ipcMain, Menu, protocol, safeStorage, session } from 'electron'
import type { Keychain } from '../platform/keys.ts'
import type { OpenPort } from '../serve-port.ts'
import { appFiles } from './app-files.ts'
import { guardEverything, guardSession } from './guards.ts'
import { systemKeychain } from './keychain.ts'
import { acceptPorts } from './ports.ts'
import { openWindow, showAgain, windows } from './window.ts'

export type OpenClinic = { readonly openPort: OpenPort; readonly close: () => Promise<void> }
export type Parts = {
  /** Folder of the built screens, and the built preload. */
  readonly screens: string
  readonly preload: string
  readonly openClinic: (userData: string, keychain: Keychain) => Promise<OpenClinic>
  /** A page that is not ours asked for a port. */
  readonly onRefused: () => void
  /** What a person is told when it could not be opened. */
  readonly whyNot: (error: unknown, locale: string) => string
}

/** What must stand before Electron is ready comes first, and without waiting for anything. */
export function startDesktop(parts: Parts): void {
  app.enableSandbox()
  guardEverything(app)
  const privileges = { standard: true, secure: true, supportFetchAPI: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
  if (!app.requestSingleInstanceLock()) {
    app.quit() // the other one comes to the front
    return
  }
  app.on('second-instance', showAgain)
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(() => open(parts))
    .catch((error: unknown) => {
      dialog.showErrorBox('Salus', parts.whyNot(error, app.getLocale()))
      app.exit(1)
    })
}

async function open({ screens, preload, openClinic, onRefused }: Parts): Promise<void> {
  guardSession(session.defaultSession)
  Menu.setApplicationMenu(process.platform === 'darwin' ? usualMenu() : null)
  const clinic = await openClinic(app.getPath('userData'), systemKeychain(safeStorage))
  closeBeforeQuitting(clinic)
  protocol.handle('app', appFiles(screens))
  acceptPorts(ipcMain, windows, clinic.openPort, onRefused)
  openWindow({ preload, packaged: app.isPackaged })
}

/** A Mac has no copy and paste without them. */
function usualMenu(): Menu {
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
}

const lastWords = 300

/** What a closing window still sends is a draft somebody was typing: it gets a moment to arrive. */
function closeBeforeQuitting(clinic: OpenClinic): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    setTimeout(() => {
      void clinic.close().finally(() => {
        closed = true
        app.quit()
      })
    }, lastWords)
  })
}
