import type { HitVisit } from '../../shared/rota.ts'
import { useWords } from '../platform/words.ts'
import { HitsNotice } from './hits-notice.tsx'

type Props = {
  readonly hits: readonly HitVisit[] | undefined
  /** Of something that is kept already: only what it did not hit before. */
  readonly more?: boolean
}

/** Whom an absence or a closed day would hit, while it is typed. */
export function WouldHit({ hits, more = false }: Props) {
  const { t } = useWords()
  if (!hits) return null
  return (
    <HitsNotice
      visits={hits}
      words={t(more ? 'rota:absences.hitsMore' : 'rota:absences.hits', { count: hits.length })}
      hint={t('rota:absences.hitsHint')}
      none={t(more ? 'rota:absences.hitsNoMore' : 'rota:absences.hitsNone')}
    />
  )
}
