import { useTranslation } from 'react-i18next'
import type { Invoice } from '../../shared/billing.ts'
import { ConfirmDecision } from '../components/confirm-decision.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import type { DraftText } from './draft-text.ts'
import styles from './issue-invoice.module.css'
import { amountOf, isBlank, totalOf } from './line-entry.ts'

type Props = {
  readonly invoice: Invoice
  readonly version: number
  readonly draft: DraftText
  readonly onIssued: (invoice: Invoice) => void
  readonly onLeave: () => void
}

/** What will stand on the paper for ever, once more at a glance. */
export function IssueInvoice({ invoice, version, draft, onIssued, onLeave }: Props) {
  const { t } = useTranslation('billing')
  const { money, longDate, today } = useFormats()
  const issue = useCommand(salus.billing.issueInvoice, {
    onDone: (issued) => {
      say(t('issue.done', { number: issued.number ?? '' }))
      onIssued(issued)
    },
  })
  const { currency } = invoice
  const lines = draft.lines.filter((line) => !isBlank(line))
  return (
    <ConfirmDecision
      opened
      title={t('issue.title')}
      decide={t('issue.button')}
      pending={issue.pending}
      onDecide={() => issue.run({ id: invoice.id, version })}
      onLeave={onLeave}
    >
      <p className={styles.who}>
        <strong>{draft.customer.name}</strong>
        <span>{longDate(today())}</span>
      </p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.key} className={styles.line}>
            <span>
              {line.quantity === '1' ? '' : `${line.quantity} × `}
              {line.description}
            </span>
            <span className={styles.figure}>{money(amountOf(line, currency) ?? 0, currency)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.total}>
        <span>{t('total')}</span>
        <strong>{money(totalOf(draft.lines, currency), currency)}</strong>
      </p>
      <p className={styles.soft}>{t('issue.words')}</p>
      <RefusalNotice refusal={issue.refusal} />
    </ConfirmDecision>
  )
}
