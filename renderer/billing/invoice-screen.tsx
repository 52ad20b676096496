import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Invoice, InvoiceId } from '../../shared/billing.ts'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { NotFound } from '../components/not-found.tsx'
import { Permitted } from '../components/permitted.tsx'
import { ScreenHeader } from '../components/screen-header.tsx'
import { findDraft } from '../platform/kept-drafts.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { DraftDesk } from './draft-desk.tsx'
import { readKept } from './draft-text.ts'
import { IssuedInvoice } from './issued-invoice.tsx'
import { keptAs } from './open-draft.ts'

/** The paper it becomes: typed on while it is a draft, paid and printed once it is issued. */
export function InvoiceScreen() {
  const { t } = useTranslation('billing')
  const { invoiceId } = useParams({ from: '/invoices/$invoiceId' })
  return (
    <Permitted permission="billing.read" title={t('invoice')}>
      <OpenInvoice key={invoiceId} id={invoiceId as InvoiceId} />
    </Permitted>
  )
}

function OpenInvoice({ id }: { readonly id: InvoiceId }) {
  const { t } = useTranslation('billing')
  const { may } = useSession()
  const client = useQueryClient()
  const question = salus.billing.getInvoice.queryOptions({ input: { id } })
  const known = InvoiceId.safeParse(id).success
  const invoice = useQuery({ ...question, enabled: known })
  const written = invoice.data?.status === 'draft' && may('billing.draft')
  const kept = useQuery({
    queryKey: ['kept invoice', id],
    queryFn: () =>
      findDraft(keptAs({ id })).then(
        (text) => readKept(text) ?? null,
        () => null,
      ),
    enabled: written,
    staleTime: 'static',
    gcTime: 0,
  })
  const know = (known: Invoice) => void client.setQueryData(question.queryKey, known)

  if (!known) return <NotFound />
  if (invoice.data && !written) return <IssuedInvoice invoice={invoice.data} onChange={know} />
  if (invoice.data && kept.isFetched)
    return <DraftDesk invoice={invoice.data} kept={kept.data ?? undefined} onChange={know} />
  return (
    <>
      <ScreenHeader title={t('invoice')} />
      {invoice.error ? (
        <ErrorState error={invoice.error} retry={() => void invoice.refetch()} />
      ) : (
        <ListSkeleton rows={10} />
      )}
    </>
  )
}
