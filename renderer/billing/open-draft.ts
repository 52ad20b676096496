import { v7 } from 'uuid'
import type { Invoice } from '../../shared/billing.ts'
import { Autosave } from '../platform/autosave.ts'
import { dropDraft, keepDraft } from '../platform/kept-drafts.ts'
import { refusalOf } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { changeOf, type DraftText, editionOf, type KeptInvoice, sameDraft } from './draft-text.ts'

export const keptAs = (invoice: Pick<Invoice, 'id'>) => `invoice:${invoice.id}`
const passing = ['unreachable', 'unexpected', 'no-session']
const now = () => new Date().toISOString()

type Opening = {
  readonly invoice: Invoice
  readonly kept: KeptInvoice | undefined
  readonly typed: (amount: number) => string
  readonly onSaved: (invoice: Invoice) => void
}

/** A draft as a document that saves itself whenever all its lines are complete. */
export function openDraft({ invoice, kept, typed, onSaved }: Opening): Autosave<DraftText> {
  const opened = editionOf(invoice, typed, now())
  const document = new Autosave<DraftText>(opened, {
    save: async (content, version, operationId) => {
      const change = changeOf(invoice, content, version)
      if (!change) throw new Error('Half-typed lines are kept, not sent')
      const saved = await salus.billing.changeDraft.call(change, { context: { operationId } })
      onSaved(saved)
      return editionOf(saved, typed, now())
    },
    ready: (content) => changeOf(invoice, content, 0) !== undefined,
    keep: (content, version) => keepDraft(keptAs(invoice), JSON.stringify({ content, version } satisfies KeptInvoice)),
    drop: () => void dropDraft(keptAs(invoice)),
    isFinal: (error) => !passing.includes(refusalOf(error).code),
    newId: v7,
  })
  if (!kept) return document
  if (sameDraft(kept.content, opened.content)) void dropDraft(keptAs(invoice))
  else if (kept.version === invoice.version) document.resume(opened, kept.content)
  return document
}

/** Lines from another time, typed into a version that is no longer the one there. */
export function isOvertaken(
  invoice: Invoice,
  kept: KeptInvoice | undefined,
  typed: (amount: number) => string,
): kept is KeptInvoice {
  if (!kept || kept.version === invoice.version) return false
  return !sameDraft(kept.content, editionOf(invoice, typed, now()).content)
}
