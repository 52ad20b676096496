import type { Formats } from '../platform/clinic-formats.ts'
import type { Board } from './board.ts'
import type { ColumnWords } from './column-title.tsx'

/** What stands above the columns: people of one day, or days. */
export function columnWords({ columns }: Board, view: 'day' | 'week', today: string, { date }: Formats): ColumnWords[] {
  return columns.map((column) =>
    view === 'day'
      ? { title: column.practitioner?.name ?? '', detail: column.practitioner?.profession ?? undefined, current: false }
      : { title: date(column.date), detail: undefined, current: column.date === today },
  )
}
