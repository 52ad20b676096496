import { Button } from '@mantine/core'
import type { KeptForm } from '../platform/form-draft.ts'
import { useWords } from '../platform/words.ts'
import styles from './restored-notice.module.css'

/** What stands in the form was typed some other time. */
export function RestoredNotice({ kept }: { readonly kept: KeptForm }) {
  const { t } = useWords()
  if (!kept.restored) return null
  return (
    <p className={styles.notice} role="status">
      {t('restored')}
      <Button flex="none" size="compact-sm" variant="subtle" onClick={kept.startAfresh}>
        {t('startAfresh')}
      </Button>
    </p>
  )
}
