import type { Row } from './database/rows.ts'
import type { Reading } from './work.ts'

/**
 * A rule that rows of a table keep between each other. Asked of every row an undo has put back, once all of them are:
 * what was free when the rows were written may have been given to somebody else since.
 */
export type Guard = {
  readonly table: string
  readonly mayStay: (reading: Pick<Reading, 'reads' | 'now'>, row: Row) => Promise<boolean>
}
