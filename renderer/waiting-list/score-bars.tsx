import { useTranslation } from 'react-i18next'
import type { Score } from '../../shared/waiting-list.ts'
import styles from './gap-matches.module.css'

/** As the contract says: what each part can give at most. */
const parts = [
  ['fit', 40],
  ['urgency', 30],
  ['waiting', 20],
  ['reliability', 10],
] as const

/** Why somebody comes first: what the score is made of, in words, bars and numbers. */
export function ScoreBars({ score }: { readonly score: Score }) {
  const { t } = useTranslation('waiting-list')
  return (
    <dl className={styles.parts}>
      {parts.map(([part, most]) => (
        <div key={part} className={styles.part} title={t(`match.explained.${part}`)}>
          <dt>{t(`match.parts.${part}`)}</dt>
          <dd>
            <span className={styles.bar} aria-hidden="true">
              <span className={styles.filled} style={{ width: `${(100 * score[part]) / most}%` }} />
            </span>
            <span className={styles.number}>{t('match.part', { score: score[part], most })}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
