import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import styles from './gap-matches.module.css'
import { type Gap, GapMatches, useMatches } from './gap-matches.tsx'

type Props = { readonly gap: Gap; readonly onBooked: (appointmentId: string, startsAt: string) => void }

/** A time that has become free says who waits for one like it, and lets them be called at once. */
export function FreedSlot({ gap, onBooked }: Props) {
  const { t } = useTranslation('waiting-list')
  const { may } = useSession()
  const { today } = useFormats()
  const [opened, setOpened] = useState(false)
  const ahead = gap.from.slice(0, 10) >= today()
  const { matches = [], offered } = useMatches(ahead ? gap : undefined)
  const count = matches.length + offered.length
  if (opened) return <GapMatches {...gap} onBooked={onBooked} takesFocus />
  if (!may('scheduling.book') || !ahead || count === 0) return null
  return (
    <div className={styles.freed} role="status">
      {t('match.fits', { count })}
      <Button size="compact-md" onClick={() => setOpened(true)}>
        {t('match.see')}
      </Button>
    </div>
  )
}
