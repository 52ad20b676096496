import type { App, Session, WebContents } from 'electron'
import { appOrigin } from './app-files.ts'
import { openOutside } from './open-outside.ts'

/** Installed before anything can be opened, for every window, frame and session there will ever be. */
export function guardEverything(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('session-created', guardSession)
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, accept) => {
    event.preventDefault()
    accept(false)
  })
}

type Navigation = { readonly url: string; preventDefault(): void }

function guardContents(contents: WebContents): void {
  const stayHere = (navigation: Navigation) => {
    if (!isOurs(navigation.url)) navigation.preventDefault()
  }
  contents.on('will-navigate', stayHere)
  contents.on('will-frame-navigate', stayHere)
  contents.on('will-redirect', stayHere)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
}

/** No screen of Salus asks for a power of this computer, and none loads anything from elsewhere. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, grant) => grant(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, grant) => grant(null))
  session.setSpellCheckerEnabled(false) // it would fetch dictionaries, and send what is typed on some systems
  session.webRequest.onBeforeRequest(({ url }, proceed) => proceed({ cancel: !isLocal(url) }))
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${appOrigin}/`)) event.preventDefault()
  })
}

function isOurs(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`)
}

function isLocal(url: string): boolean {
  return isOurs(url) || url.startsWith(`blob:${appOrigin}/`) || /^(data|devtools|chrome-extension):/.test(url)
}
