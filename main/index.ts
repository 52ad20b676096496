import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { languages } from '../shared/staff.ts'
import { openClinicFolder } from './open-clinic.ts'
import { openDemo } from './open-demo.ts'
import { keyFromKeychain } from './platform/keys.ts'
import { openLog } from './platform/logging.ts'
import { servePorts } from './serve-port.ts'
import { type OpenClinic, startDesktop } from './shell/desktop.ts'
import { whyNotOpen } from './why-not-open.ts'

/** The desktop application: the host and one window, in one process. */
const log = openLog()
const dist = join(import.meta.dirname, '..')
process.umask(0o077) // whatever Salus writes is for its owner alone

for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error) => log.report({ operation: event, errorId: randomUUID(), error }))

startDesktop({
  screens: join(dist, 'renderer'),
  preload: join(dist, 'preload/index.cjs'),
  openClinic: async (userData, keychain): Promise<OpenClinic> => {
    if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
    const folder = optionOf('data') ?? join(userData, 'clinic')
    const host = await openClinicFolder(folder, (isNew) => keyFromKeychain(folder, isNew, keychain))
    if (process.argv.includes('--demo')) await openDemo(host)
    return { openPort: servePorts(host, log.report, () => log.note('dropped-message')), close: host.close }
  },
  onRefused: () => log.note('refused-page'),
  whyNot: (error, locale) => whyNotOpen(error, { data: optionOf('data') ?? 'clinic' }, log.report, languageOf(locale)),
})

/** Chromium reads the same command line, so what is not ours is none of our business. */
function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

function languageOf(locale: string) {
  return languages.find((language) => locale.startsWith(language)) ?? 'en'
}
