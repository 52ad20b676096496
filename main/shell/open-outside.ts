import { shell } from 'electron'

const allowed = new Set(['https:', 'mailto:'])

/** The only way out: a web page or a mail to write, in the programs this computer has for them. */
export function openOutside(address: string): void {
  const url = URL.parse(address)
  if (!url || !allowed.has(url.protocol) || url.username !== '' || url.password !== '') return
  shell.openExternal(url.href).catch(() => {}) // nothing here opens such addresses
}
