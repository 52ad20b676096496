import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Invoice } from '../../shared/billing.ts'
import type { Autosave } from '../platform/autosave.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useAutosave } from '../platform/use-autosave.ts'
import { type DraftText, editionOf, type KeptInvoice } from './draft-text.ts'
import { isOvertaken, openDraft } from './open-draft.ts'

type Opening = {
  readonly invoice: Invoice
  readonly kept: KeptInvoice | undefined
  readonly onSaved: (invoice: Invoice) => void
}

/** The draft as a document, and whatever somebody else saved into it meanwhile. */
export function useDraft({ invoice, kept, onSaved }: Opening) {
  const { moneyInput } = useFormats()
  const typed = (amount: number) => moneyInput(amount, invoice.currency)
  const document = useAutosave(() => openDraft({ invoice, kept, typed, onSaved }))
  const [overtaken, setOvertaken] = useState(isOvertaken(invoice, kept, typed) ? kept.content : undefined)
  const refused = useMeanwhile(document, invoice.id)
  const theirs = overtaken ? invoice : refused
  const adopt = (news: Invoice, chosen?: DraftText) =>
    document.resume(editionOf(news, typed, new Date().toISOString()), chosen)
  useFollow(invoice, () => {
    if (document.isSaved && invoice.version > document.version) adopt(invoice)
  })

  return {
    document,
    typed,
    adopt,
    clash: theirs && {
      theirs,
      mine: overtaken ?? document.content,
      decide: (chosen: DraftText) => {
        adopt(theirs, chosen)
        setOvertaken(undefined)
      },
    },
  }
}

/** What stands at the host after it refused to save. */
function useMeanwhile(document: Autosave<DraftText>, id: Invoice['id']): Invoice | undefined {
  const refused = document.standing.is === 'refused'
  const { data } = useQuery({
    queryKey: ['invoice meanwhile', id, document.version],
    queryFn: () => salus.billing.getInvoice.call({ id }),
    enabled: refused,
    staleTime: 'static',
    gcTime: 0,
  })
  return refused ? data : undefined
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
