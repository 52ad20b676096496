import { BrowserWindow } from 'electron'
import { appOrigin } from './app-files.ts'

type Options = { readonly preload: string; readonly packaged: boolean }

const ours = new Map<number, BrowserWindow>()

export const windows = { isOurs: (webContentsId: number) => ours.has(webContentsId) }

/** The only place where a window comes from. */
export function openWindow({ preload, packaged }: Options): void {
  const window = new BrowserWindow({
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
      devTools: !packaged,
    },
  })
  const { id } = window.webContents
  ours.set(id, window)
  window.once('closed', () => ours.delete(id))
  window.once('ready-to-show', () => window.show())
  window.loadURL(`${appOrigin}/index.html`).catch(() => {}) // an empty window says more than an ended process
}

/** Somebody started Salus again: it is already here. */
export function showAgain(): void {
  const [window] = ours.values()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
