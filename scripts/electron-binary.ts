import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Machine = {
  readonly root: string
  readonly platform: string
  readonly env: NodeJS.ProcessEnv
  readonly userId: number | undefined
}

export type Desktop = { readonly binary: string } | { readonly missing: string }

const usual: { readonly [platform: string]: string } = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** Looks for the binary itself: asking the electron package would start a download and throw without a network. */
export function findDesktop({ root, platform, env, userId }: Machine): Desktop {
  const electron = join(root, 'node_modules/electron')
  const pathFile = join(electron, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : (usual[platform] ?? 'electron')
  const binary = join(env['ELECTRON_OVERRIDE_DIST_PATH'] || join(electron, 'dist'), name)

  if (!existsSync(binary)) return { missing: 'Electron is not on this machine (npx install-electron fetches it)' }
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return { missing: 'There is no display here' }
  if (platform === 'linux' && userId === 0) return { missing: 'Electron does not run as root' }
  return { binary }
}
