import { useEffect, useState } from 'react'
import { useWords } from '../platform/words.ts'
import styles from './states.module.css'

const widths = ['72%', '58%', '84%', '64%', '78%', '52%']

/** Nothing for the first 150 ms, so that a quick answer does not blink; then the shape of what is coming. */
export function ListSkeleton({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useWords()
  const late = useLate(150)
  if (!late) return null
  return (
    <div className={styles.rows} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row.toString()} className={styles.row} style={{ width: widths[row % widths.length] }} />
      ))}
    </div>
  )
}

export function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return late
}
