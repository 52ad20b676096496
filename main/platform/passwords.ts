import { scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { oneAtATime } from './database/database.ts'

/** Hashes are PHC strings: `$scrypt$ln=17,r=8,p=1$<salt>$<hash>`, base64 without padding. */
export type Passwords = {
  readonly hash: (password: string, salt: Buffer) => Promise<string>
  /** Without a hash it works just as long and says no, so that nobody can tell who has an account by waiting. */
  readonly verify: (password: string, hash: string | undefined) => Promise<boolean>
}

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)
const shape = /^\$scrypt\$ln=(\d+),r=8,p=1\$([\w+/]+)\$([\w+/]+)$/

/** OWASP: N = 2^17, r = 8, p = 1, which takes 128 MiB; so one at a time. Tests pay less. */
export function scryptPasswords(logN = 17): Passwords {
  const inTurn = oneAtATime()
  const scryptOf = (password: string, salt: Buffer, ln: number) =>
    inTurn(() => derive(password.normalize('NFKC'), salt, 32, { N: 2 ** ln, r: 8, p: 1, maxmem: 192 * 2 ** 20 }))
  const hash = async (password: string, salt: Buffer) =>
    `$scrypt$ln=${logN},r=8,p=1$${base64(salt)}$${base64(await scryptOf(password, salt, logN))}`

  async function verify(password: string, stored: string | undefined): Promise<boolean> {
    const [, ln, salt, expected] = shape.exec(stored ?? '') ?? []
    const wanted = Buffer.from(expected ?? '', 'base64')
    const actual = await scryptOf(password, Buffer.from(salt ?? 'nobody', 'base64'), Number(ln ?? logN))
    return wanted.length === actual.length && timingSafeEqual(wanted, actual)
  }
  return { hash, verify }
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
