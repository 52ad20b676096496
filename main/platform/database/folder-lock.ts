import { join } from 'node:path'
import SQLite from 'better-sqlite3'

export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

/** The lock is held by the operating system, so it cannot outlive a killed process. Returns how to let go of it. */
export function lockFolder(folder: string): () => void {
  const lock = new SQLite(join(folder, 'salus.lock'), { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('begin exclusive')
  } catch {
    lock.close()
    throw new FolderInUse(`another Salus is already using ${folder}`)
  }
  return () => lock.close()
}
