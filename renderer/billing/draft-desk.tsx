import { Button } from '@mantine/core'
import { IconRubberStamp, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Invoice } from '../../shared/billing.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { ScreenHeader } from '../components/screen-header.tsx'
import { useAction } from '../platform/actions.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { useShortcut } from '../platform/shortcuts.tsx'
import { useAutosave } from '../platform/use-autosave.ts'
import { useWords } from '../platform/words.ts'
import { SavedState } from '../records/saved-state.tsx'
import { ChooseDraft } from './choose-draft.tsx'
import { CustomerFields } from './customer-fields.tsx'
import { DiscardDraft } from './discard-draft.tsx'
import { changeOf, type DraftText, editionOf, type KeptInvoice, withLine } from './draft-text.ts'
import styles from './invoice-page.module.css'
import { InvoiceSheet } from './invoice-sheet.tsx'
import { InvoiceState } from './invoice-state.tsx'
import { IssueInvoice } from './issue-invoice.tsx'
import { LineEntries } from './line-entries.tsx'
import { totalOf } from './line-entry.ts'
import { isOvertaken, openDraft, useMeanwhile } from './open-draft.ts'
import { PatientLink } from './patient-link.tsx'
import { ServiceShelf } from './service-shelf.tsx'

type Props = {
  readonly invoice: Invoice
  readonly kept: KeptInvoice | undefined
  readonly onChange: (invoice: Invoice) => void
}

/** A draft under the hands: it saves itself, adds itself up, and is issued in one deliberate act. */
export function DraftDesk({ invoice, kept, onChange }: Props) {
  const { t } = useWords()
  const { may } = useSession()
  const { moneyInput } = useFormats()
  const typed = (amount: number) => moneyInput(amount, invoice.currency)
  const document = useAutosave(() => openDraft({ invoice, kept, typed, onSaved: onChange }))
  const [overtaken, setOvertaken] = useState(isOvertaken(invoice, kept, typed) ? kept.content : undefined)
  const theirs = useMeanwhile(document, invoice.id)
  const [asking, setAsking] = useState<'issue' | 'discard'>()
  const draft = document.content
  const issuable = may('billing.issue') && changeOf(invoice, draft, 0) !== undefined
  const issue = () => {
    if (issuable) void document.flush().then(() => document.isSaved && setAsking('issue'))
  }
  useFollow(invoice, () => {
    if (document.isSaved && invoice.version > document.version)
      document.resume(editionOf(invoice, typed, new Date().toISOString()))
  })
  useAction({
    id: 'issue',
    words: t('billing:issue.button'),
    keys: 'Ctrl+Enter',
    when: issuable && !asking,
    run: issue,
  })
  useAction({ id: 'discard', words: t('billing:discard.button'), run: () => setAsking('discard') })
  useShortcut('Ctrl+S', t('records:saveNow'), () => void document.flush())

  const other = overtaken ? invoice : theirs
  if (other) {
    const decide = (chosen: DraftText) => {
      document.resume(editionOf(other, typed, new Date().toISOString()), chosen)
      setOvertaken(undefined)
    }
    return <ChooseDraft invoice={other} mine={overtaken ?? draft} typed={typed} onDecide={decide} />
  }
  const type = (next: DraftText) => document.typed(next)

  return (
    <>
      <ScreenHeader
        title={t('billing:draftFor', { name: draft.customer.name })}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconTrash size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => setAsking('discard')}
            >
              {t('billing:discard.button')}
            </Button>
            {may('billing.issue') && (
              <Button
                leftSection={<IconRubberStamp size={16} stroke={1.75} aria-hidden="true" />}
                rightSection={<KeyHint keys="Ctrl+Enter" />}
                aria-keyshortcuts="Control+Enter"
                disabled={!issuable}
                onClick={issue}
              >
                {t('billing:issue.button')}
              </Button>
            )}
          </>
        }
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
      {asking === 'issue' && (
        <IssueInvoice
          invoice={invoice}
          version={document.version}
          draft={draft}
          onIssued={onChange}
          onLeave={() => setAsking(undefined)}
        />
      )}
      {asking === 'discard' && (
        <DiscardDraft invoice={invoice} version={document.version} onLeave={() => setAsking(undefined)} />
      )}
    </>
  )
}

/** What others save into the same draft appears here too, as long as nothing of ours is unsaved. */
function useFollow(invoice: Invoice, follow: () => void): void {
  const latest = useRef(follow)
  latest.current = follow
  const { version } = invoice
  useEffect(() => {
    if (version) latest.current()
  }, [version])
}
