import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { RPCLink } from '@orpc/client/message-port'
import { beforeAll, expect, test, vi } from 'vitest'
import { clientOf, headersOf, type Intent } from '../shared/platform/client.ts'
import type { salus } from '../shared/salus.ts'
import { BrowserWindow, becomeReady, calls, electron, state } from '../tests/fake-electron.ts'
import { newFolder, password, uuid } from '../tests/test-clinic.ts'

vi.mock('electron', async () => (await import('../tests/fake-electron.ts')).electron)

const administrator = { name: 'Ana Admin', email: 'ana@clinic.test', password }
const clinic = { name: 'Test clinic', country: 'ES', currency: 'EUR', language: 'es', zone: 'Europe/Madrid' }

beforeAll(async () => {
  state.home = newFolder()
  await import('./index.ts')
  becomeReady()
  await vi.waitFor(() => expect(calls).toContain('window.loadURL(app://salus/index.html)'), 30_000)
})

/** A page, as far as the host sees one. */
function loadPage() {
  const { port1, port2 } = new MessageChannel()
  const port = Object.assign(port1, { on: port1.on.bind(port1) })
  const senderFrame = { parent: null, origin: 'app://salus' }
  const sender = BrowserWindow.made[0]!.webContents
  electron.ipcMain.events.emit('salus-port', { senderFrame, sender, ports: [port] })
  port2.start()
  const headers = ({ context }: { context: Intent }) => headersOf(context)
  return clientOf<typeof salus>(new RPCLink<Intent>({ port: port2, headers }))
}

test('the window reaches a clinic of its own, and stays signed in when its page is loaded again', async () => {
  const signedIn = await loadPage().clinics.setUp({ clinic, administrator }, { context: { operationId: uuid(1) } })
  expect(signedIn).toMatchObject({ staff: { name: 'Ana Admin' } })
  expect(signedIn).not.toHaveProperty('token')
  expect(await loadPage().staff.whoAmI({})).toMatchObject({ staff: { name: 'Ana Admin' } })
})

test('the clinic lies in the folder of the user, encrypted, its key wrapped', () => {
  const folder = join(state.home, 'userData/clinic')
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['salus.db', 'salus.key.json']))
  expect(readdirSync(folder)).not.toContain('salus.key')
  for (const file of readdirSync(folder)) expect(readFileSync(join(folder, file), 'latin1')).not.toContain('Ana Admin')
})

test('it is closed when the application ends', async () => {
  electron.app.events.emit('will-quit', { preventDefault: () => {} })
  await vi.waitFor(() => expect(calls.at(-1)).toBe('app.quit()'), 30_000)
  await expect(loadPage().staff.whoAmI({})).rejects.toMatchObject({ code: 'unexpected' })
})
