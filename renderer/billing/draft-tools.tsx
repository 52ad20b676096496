import { Button } from '@mantine/core'
import { IconRubberStamp, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../components/key-hint.tsx'
import { useSession } from '../platform/session.tsx'

type Props = { readonly issuable: boolean; readonly onIssue: () => void; readonly onDiscard: () => void }

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

export function DraftTools({ issuable, onIssue, onDiscard }: Props) {
  const { t } = useTranslation('billing')
  const { may } = useSession()
  return (
    <>
      <Button variant="default" leftSection={<IconTrash {...icon} />} onClick={onDiscard}>
        {t('discard.button')}
      </Button>
      {may('billing.issue') && (
        <Button
          leftSection={<IconRubberStamp {...icon} />}
          rightSection={<KeyHint keys="Ctrl+Enter" />}
          aria-keyshortcuts="Control+Enter"
          disabled={!issuable}
          onClick={onIssue}
        >
          {t('issue.button')}
        </Button>
      )}
    </>
  )
}
