import { Button } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Feed } from '../../shared/calendars.ts'
import { ConfirmDecision } from '../components/confirm-decision.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { say } from '../components/say.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import styles from './feed-panel.module.css'

/** An address that is out there, and the way to close it for good. */
export function FeedPanel({ feed, onClose }: { readonly feed: Feed; readonly onClose: () => void }) {
  const { t } = useWords()
  const { moment } = useFormats()
  const [deciding, setDeciding] = useState(false)
  const people = useQuery(salus.clinics.listPractitioners.queryOptions({ input: {} })).data?.items ?? []
  const name = people.find(({ id }) => id === feed.practitionerId)?.name ?? ''
  const revoke = useCommand(salus.calendars.revokeFeed, {
    onDone: () => {
      setDeciding(false)
      say(t('calendars:revokedNow', { name }))
      onClose()
    },
    onRefused: () => setDeciding(false),
  })
  const { withNames, createdAt, revokedAt } = feed
  return (
    <SidePanel
      title={name}
      onClose={onClose}
      takesFocus
      footer={
        !revokedAt && (
          <Button variant="default" fullWidth leftSection={<IconLinkOff size={16} />} onClick={() => setDeciding(true)}>
            {t('calendars:revoke')}
          </Button>
        )
      }
    >
      <dl className={styles.facts}>
        <dt>{t('calendars:shows')}</dt>
        <dd>{t(withNames ? 'calendars:withNames' : 'calendars:withoutNames')}</dd>
        <dt>{t('calendars:created')}</dt>
        <dd>{moment(createdAt)}</dd>
        {revokedAt && (
          <>
            <dt>{t('calendars:revoked')}</dt>
            <dd>{moment(revokedAt)}</dd>
          </>
        )}
      </dl>
      <p className={styles.hint}>{t('calendars:lostHint')}</p>
      <RefusalNotice refusal={revoke.refusal} />
      <ConfirmDecision
        opened={deciding}
        title={t('calendars:revokeTitle', { name })}
        decide={t('calendars:revoke')}
        onDecide={() => revoke.run({ id: feed.id })}
        onLeave={() => setDeciding(false)}
        pending={revoke.pending}
        grave
      >
        {t('calendars:revokeHint')}
      </ConfirmDecision>
    </SidePanel>
  )
}
