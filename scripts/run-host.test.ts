import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort, userDataFolder } from './run-host.ts'

test('the data lies where each system keeps it', () => {
  const folder = (platform: string, env: NodeJS.ProcessEnv) => userDataFolder({ platform, env, home: '/home/rita' })
  expect(folder('linux', {})).toBe('/home/rita/.local/share/Salus')
  expect(folder('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/Salus')
  expect(folder('darwin', {})).toBe('/home/rita/Library/Application Support/Salus')
  expect(folder('win32', { APPDATA: 'C:\\Users\\rita\\AppData\\Roaming' })).toBe(
    'C:\\Users\\rita\\AppData\\Roaming\\Salus',
  )
})

test('a taken port gives way to a free one', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as { port: number }
  const other = await freePort(port)
  expect(other).not.toBe(port)
  expect(other).toBeGreaterThan(0)
  await new Promise((resolve) => taken.close(resolve))
  expect(await freePort(port)).toBe(port)
})
