import { useEffect, useRef } from 'react'
import { useWords } from '../platform/words.ts'
import { HitsNotice } from './hits-notice.tsx'
import styles from './hours-hits.module.css'
import type { HoursCheck } from './use-hours-check.ts'

/** Where the eye is after pressing Save: what the new hours would leave outside. */
export function HoursHits({ check: { hits } }: { readonly check: HoursCheck }) {
  const { t } = useWords()
  const here = useRef<HTMLDivElement>(null)
  const shown = hits !== undefined
  useEffect(() => {
    if (shown) here.current?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  if (!hits) return null
  return (
    <div ref={here} className={styles.hits}>
      <HitsNotice
        visits={hits}
        words={t('rota:hits.outside', { count: hits.length })}
        hint={t('rota:hits.outsideHint')}
        none={t('rota:hits.outsideNone')}
      />
    </div>
  )
}
