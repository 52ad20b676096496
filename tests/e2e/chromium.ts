import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }

export type Browser = { readonly executablePath?: string; readonly env?: { readonly [name: string]: string } }

/** Not the package's own list: single-process crashes with a second context, and web security must stay on. */
export const chromiumArgs = [
  '--no-sandbox', // works as root and in containers
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
]

/** CHROMIUM_PATH, or the Chromium that comes with npm, or elsewhere the one that Playwright installed. */
export async function chromium(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH']
  if (own) return { executablePath: own }
  if (process.platform !== 'linux' || process.arch !== 'x64') return {}
  const folder = join(cache(), `chromium-${packageJson.devDependencies['@sparticuz/chromium']}`)
  if (!existsSync(folder)) await unpackInto(folder)
  const environment = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  }
  return { executablePath: join(folder, 'chromium'), env: environment as Record<string, string> }
}

/** Two runs may start at once: each unpacks aside, and the first to finish gives it its name. */
async function unpackInto(folder: string): Promise<void> {
  const aside = `${folder}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  await unpack(aside)
  writeFileSync(join(aside, 'fonts', 'fonts.conf'), fontsConf(folder))
  try {
    renameSync(aside, folder)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** The package unpacks to the temporary folder, with its own libraries only where it believes to be on Lambda. */
async function unpack(aside: string): Promise<void> {
  const before = { ...process.env }
  Object.assign(process.env, { TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' })
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium')
    await sparticuz.executablePath()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

function fontsConf(folder: string): string {
  const folders = [join(folder, 'fonts', 'fonts'), '/usr/share/fonts'].map((font) => `<dir>${font}</dir>`).join('')
  return `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`
}

/** With the packages, so that it goes when they go; somewhere of this user's where they are read-only. */
function cache(): string {
  const modules = join(import.meta.dirname, '../../node_modules')
  try {
    accessSync(modules, constants.W_OK)
    return join(modules, '.cache')
  } catch {
    return join(tmpdir(), `salus-${userInfo().uid}`)
  }
}
