import { IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Autosave } from '../platform/autosave.ts'
import { useFormats } from '../platform/formats.ts'
import styles from './saved-state.module.css'

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

/** In words, because whoever types for an hour wants to know and not to guess. */
export function SavedState<Content>({ document }: { readonly document: Autosave<Content> }) {
  const { t } = useTranslation('records')
  const { clock } = useFormats()
  const { is } = document.standing
  const saved = t('savedAt', { time: clock(document.savedAt, true) })
  if (is === 'kept' || is === 'refused') {
    return (
      <span className={styles.kept} role="status">
        <IconCloudOff {...icon} />
        {t('notSavedYet')}
      </span>
    )
  }
  if (is === 'incomplete') {
    return (
      <span className={styles.state} role="status">
        <IconPencil {...icon} />
        {t('keptIncomplete')}
      </span>
    )
  }
  return (
    <span className={styles.state} role="status" aria-live="off">
      {is === 'saved' ? <IconCheck {...icon} /> : <IconPencil {...icon} />}
      {is === 'saved' ? saved : t('writing')}
    </span>
  )
}
