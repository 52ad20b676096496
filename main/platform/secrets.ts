import { createHash, createHmac } from 'node:crypto'
import type { Passwords } from './passwords.ts'

/** What the slow first step of a two-step command may use besides reading. */
export type Secrets = {
  /** 32 bytes only this desk can compute, the same for every retry of one intent. */
  readonly secretFor: (purpose: string) => Buffer
  readonly hashPassword: (password: string) => Promise<string>
  readonly verifyPassword: (password: string, hash: string | undefined) => Promise<boolean>
}

type Desk = { readonly secret: Buffer; readonly passwords: Passwords }

export function secretsOf({ secret, passwords }: Desk, opId: string): Secrets {
  const secretFor = (purpose: string) => createHmac('sha256', secret).update(`${purpose} ${opId}`).digest()
  return {
    secretFor,
    hashPassword: (password) => passwords.hash(password, secretFor('salt').subarray(0, 16)),
    verifyPassword: passwords.verify,
  }
}

/** What is stored of a session token: enough to recognise it, useless to whoever reads the file. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The same for every retry of one sign-in, and never written down: only its hash is. */
export function tokenOf({ secretFor }: Secrets): string {
  return secretFor('session token').toString('base64url')
}

export function tokenHashOf(secrets: Secrets): string {
  return tokenHash(tokenOf(secrets))
}
