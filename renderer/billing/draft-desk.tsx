import { useState } from 'react'
import type { Invoice } from '../../shared/billing.ts'
import { ScreenHeader } from '../components/screen-header.tsx'
import { useAction } from '../platform/actions.ts'
import { useSession } from '../platform/session.tsx'
import { useShortcut } from '../platform/shortcuts.tsx'
import { useWords } from '../platform/words.ts'
import { SavedState } from '../records/saved-state.tsx'
import { ChooseDraft } from './choose-draft.tsx'
import { CustomerFields } from './customer-fields.tsx'
import { DiscardDraft } from './discard-draft.tsx'
import { changeOf, type DraftText, type KeptInvoice, withLine } from './draft-text.ts'
import { DraftTools } from './draft-tools.tsx'
import styles from './invoice-page.module.css'
import { InvoiceSheet } from './invoice-sheet.tsx'
import { InvoiceState } from './invoice-state.tsx'
import { IssueInvoice } from './issue-invoice.tsx'
import { LineEntries } from './line-entries.tsx'
import { totalOf } from './line-entry.ts'
import { PatientLink } from './patient-link.tsx'
import { ServiceShelf } from './service-shelf.tsx'
import { useDraft } from './use-draft.ts'

type Props = {
  readonly invoice: Invoice
  readonly kept: KeptInvoice | undefined
  readonly onChange: (invoice: Invoice) => void
}

/** A draft under the hands: it saves itself, adds itself up, and is issued in one deliberate act. */
export function DraftDesk({ invoice, kept, onChange }: Props) {
  const { t } = useWords()
  const { may } = useSession()
  const { document, typed, adopt, clash } = useDraft({ invoice, kept, onSaved: onChange })
  const [asking, setAsking] = useState<'issue' | 'discard'>()
  const draft = document.content
  const type = (next: DraftText) => document.typed(next)
  const issuable = may('billing.issue') && changeOf(invoice, draft, 0) !== undefined
  const issue = () => {
    if (issuable) void document.flush().then(() => document.isSaved && setAsking('issue'))
  }
  const discard = () => setAsking('discard')
  const leave = () => setAsking(undefined)
  useAction({
    id: 'issue',
    words: t('billing:issue.button'),
    keys: 'Ctrl+Enter',
    when: issuable && !asking,
    run: issue,
  })
  useAction({ id: 'discard', words: t('billing:discard.button'), run: discard })
  useShortcut('Ctrl+S', t('records:saveNow'), () => void document.flush())

  if (clash) return <ChooseDraft invoice={clash.theirs} mine={clash.mine} typed={typed} onDecide={clash.decide} />
  const common = { invoice, version: document.version, onLeave: leave }
  return (
    <>
      <ScreenHeader
        title={t('billing:draftFor', { name: draft.customer.name })}
        actions={<DraftTools issuable={issuable} onIssue={issue} onDiscard={discard} />}
      >
        <InvoiceState invoice={invoice} />
        <SavedState document={document} />
        <PatientLink invoice={invoice} />
      </ScreenHeader>
      <div className={styles.body}>
        <div className={styles.desk}>
          <InvoiceSheet
            invoice={invoice}
            total={totalOf(draft.lines, invoice.currency)}
            customer={
              <CustomerFields
                customer={draft.customer}
                onType={(customer) => type({ ...document.content, customer })}
                onLeave={() => void document.flush()}
              />
            }
            lines={
              <LineEntries
                draft={draft}
                current={() => document.content}
                currency={invoice.currency}
                onType={type}
                onFinish={issue}
              />
            }
          />
        </div>
        <ServiceShelf
          onPick={({ name, price }) => {
            const end = document.content.lines.at(-1)
            if (end) type(withLine(document.content, end.key, { description: name, unitPrice: typed(price) }))
          }}
        />
      </div>
      {asking === 'issue' && <IssueInvoice {...common} draft={draft} onIssued={onChange} />}
      {asking === 'discard' && <DiscardDraft {...common} onDiscarded={adopt} />}
    </>
  )
}
