import { useTranslation } from 'react-i18next'
import type { Board } from './board.ts'
import { overlapOf } from './board-hours.ts'
import look from './skipped-rows.module.css'

/** Rows that a day of the week has no time for, crossed out: nothing is pressed there, and no visit goes on there. */
export function SkippedRows({ board: { columns, axis }, scale }: { readonly board: Board; readonly scale: number }) {
  const { t } = useTranslation('scheduling')
  const width = 100 / columns.length
  const marks = columns.flatMap(({ key, skipped, change }, column) =>
    overlapOf(skipped ? [skipped] : [], [axis]).map(({ from, to }) => (
      <div
        key={key}
        className={look.skipped}
        data-skipped={key}
        title={t(change ? 'board.missing' : 'board.once')}
        style={{
          top: (from - axis.from) * scale,
          height: (to - from) * scale,
          left: `${column * width}%`,
          width: `${width}%`,
        }}
      >
        {change && <span className={look.words}>{t('board.missing')}</span>}
      </div>
    )),
  )
  return marks.length > 0 && <div className={look.rows}>{marks}</div>
}
