import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Invoice } from '../../shared/billing.ts'
import { ConfirmDecision } from '../components/confirm-decision.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'

type Props = {
  readonly invoice: Invoice
  readonly version: number
  readonly onDiscarded: (invoice: Invoice) => void
  readonly onLeave: () => void
}

/** There is no way back from it, so it is asked once. */
export function DiscardDraft({ invoice, version, onDiscarded, onLeave }: Props) {
  const { t } = useTranslation('billing')
  const navigate = useNavigate()
  const discard = useCommand(salus.billing.discardDraft, {
    onDone: (discarded) => {
      onDiscarded(discarded)
      say(t('discard.done'))
      void navigate({ to: '/billing', replace: true })
    },
  })
  return (
    <ConfirmDecision
      opened
      grave
      title={t('discard.title')}
      decide={t('discard.button')}
      pending={discard.pending}
      onDecide={() => discard.run({ id: invoice.id, version })}
      onLeave={onLeave}
    >
      <p>{t('discard.words', { name: invoice.customerName })}</p>
      <RefusalNotice refusal={discard.refusal} />
    </ConfirmDecision>
  )
}
