import { useTranslation } from 'react-i18next'
import { useLate } from '../components/list-skeleton.tsx'
import look from './board-skeleton.module.css'

const columns = [
  [8, 14, 30, 22],
  [20, 10, 16],
  [4, 26, 12, 18],
]

/** The shape of a day, when the real one takes longer than a blink. */
export function BoardSkeleton() {
  const { t } = useTranslation()
  const late = useLate(150)
  return (
    <div className={look.board} {...(late && { role: 'status', 'aria-label': t('loading') })}>
      {late &&
        columns.map((heights, column) => (
          <div key={column.toString()} className={look.column}>
            {heights.map((height) => (
              <div key={height} className={look.visit} style={{ height: `${height}%` }} />
            ))}
          </div>
        ))}
    </div>
  )
}
