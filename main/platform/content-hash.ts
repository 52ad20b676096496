import { createHash } from 'node:crypto'

/** SHA-256 of a text, hex: what was signed can be recognised for ever. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
