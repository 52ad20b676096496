import { randomBytes } from 'node:crypto'
import { linkSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Why the clinic's key cannot be had. Whatever the reason, no new clinic is begun over the old one. */
export type KeyTrouble =
  | 'key-missing'
  | 'key-damaged'
  | 'key-readable-by-others'
  | 'keychain-unavailable'
  | 'keychain-insecure'
  | 'keychain-changed'
  | 'key-unreadable'

export class KeyUnusable extends Error {
  override readonly name = 'KeyUnusable'
  readonly trouble: KeyTrouble
  /** A file's path or a keychain's name. */
  readonly about: string

  constructor(trouble: KeyTrouble, about: string) {
    super(`${trouble}: ${about}`)
    this.trouble = trouble
    this.about = about
  }
}

/** The system's keychain, as Electron's `safeStorage` offers it. */
export type Keychain = {
  readonly isAvailable: () => Promise<boolean>
  /** Who keeps the secret: `gnome_libsecret`, `keychain`, … */
  readonly backend: () => string
  readonly wrap: (secret: string) => Promise<Buffer>
  readonly unwrap: (wrapped: Buffer) => Promise<{ readonly secret: string; readonly wrapAgain: boolean }>
}

const length = 32

/** Headless: the key lies in a file that only its owner can read. */
export async function keyFromFile(folder: string, isNewClinic: boolean): Promise<Buffer> {
  const path = join(folder, 'salus.key')
  const mode = modeOf(path)
  if (mode === undefined) {
    if (!isNewClinic) throw new KeyUnusable('key-missing', path)
    const key = randomBytes(length)
    writeNew(path, key)
    return key
  }
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw new KeyUnusable('key-readable-by-others', path)
  const key = readFileSync(path)
  if (key.length !== length) throw new KeyUnusable('key-damaged', path)
  return key
}

type Kept = { readonly backend: string; readonly wrapped: string }

/** Desktop: the key is wrapped by the system's keychain; what lies on the disk opens nothing. */
export async function keyFromKeychain(folder: string, isNewClinic: boolean, keychain: Keychain): Promise<Buffer> {
  const path = join(folder, 'salus.key.json')
  if (!(await keychain.isAvailable())) throw new KeyUnusable('keychain-unavailable', keychain.backend())
  const backend = keychain.backend()
  // Chromium's stand-in for a keychain is a password everybody knows.
  if (backend === 'basic_text' || backend === 'unknown') throw new KeyUnusable('keychain-insecure', backend)
  if (modeOf(path) !== undefined) return unwrapKey(path, backend, keychain)
  if (!isNewClinic) throw new KeyUnusable('key-missing', path)
  const key = randomBytes(length)
  writeNew(path, JSON.stringify(await wrapKey(key, backend, keychain)))
  return key
}

async function unwrapKey(path: string, backend: string, keychain: Keychain): Promise<Buffer> {
  const kept = readKept(path)
  if (kept.backend !== backend) throw new KeyUnusable('keychain-changed', kept.backend)
  const { secret, wrapAgain } = await keychain.unwrap(Buffer.from(kept.wrapped, 'base64')).catch(() => {
    throw new KeyUnusable('key-unreadable', path)
  })
  const key = Buffer.from(secret, 'hex')
  if (key.length !== length) throw new KeyUnusable('key-damaged', path)
  if (wrapAgain) replace(path, JSON.stringify(await wrapKey(key, backend, keychain)))
  return key
}

/** Opened once before it is relied on: a key that cannot be had back is a clinic that cannot be opened again. */
async function wrapKey(key: Buffer, backend: string, keychain: Keychain): Promise<Kept> {
  const wrapped = await keychain.wrap(key.toString('hex'))
  const { secret } = await keychain.unwrap(wrapped)
  if (secret !== key.toString('hex')) throw new KeyUnusable('keychain-unavailable', backend)
  return { backend, wrapped: wrapped.toString('base64') }
}

function readKept(path: string): Kept {
  try {
    const { backend, wrapped } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Kept>
    if (typeof backend === 'string' && typeof wrapped === 'string') return { backend, wrapped }
  } catch {}
  throw new KeyUnusable('key-damaged', path)
}

function modeOf(path: string): number | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.mode
}

/** Whole or not at all, and never over a key that is there: a link to a finished file fails where one exists. */
function writeNew(path: string, content: string | Buffer): void {
  const finished = writeBeside(path, content)
  try {
    linkSync(finished, path)
  } finally {
    rmSync(finished)
  }
}

function replace(path: string, content: string): void {
  renameSync(writeBeside(path, content), path)
}

function writeBeside(path: string, content: string | Buffer): string {
  const beside = `${path}.${process.pid}.new`
  rmSync(beside, { force: true })
  writeFileSync(beside, content, { mode: 0o600, flag: 'wx', flush: true })
  return beside
}
