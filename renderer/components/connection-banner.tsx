import { IconCloudOff } from '@tabler/icons-react'
import { useConnection } from '../platform/connection.ts'
import { useWords } from '../platform/words.ts'
import styles from './connection-banner.module.css'
import { useLate } from './list-skeleton.tsx'

/** A host that restarts is back within moments; only what lasts is worth a line. */
export function ConnectionBanner() {
  return useConnection() === 'lost' ? <Lost /> : null
}

function Lost() {
  const { t } = useWords()
  if (!useLate(1_500)) return null
  return (
    <p className={styles.banner} role="status">
      <IconCloudOff size={16} stroke={1.75} aria-hidden="true" />
      {t('connectionLost')}
    </p>
  )
}
