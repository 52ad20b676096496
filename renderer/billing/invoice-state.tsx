import { useTranslation } from 'react-i18next'
import type { InvoiceSummary } from '../../shared/billing.ts'
import { StatusBadge, type StatusShape, type Tone } from '../components/status-badge.tsx'

type State = 'draft' | 'discarded' | 'unpaid' | 'partly' | 'paid'
const looks: { readonly [S in State]: readonly [Tone, StatusShape] } = {
  draft: ['neutral', 'ring'],
  discarded: ['neutral', 'cross'],
  unpaid: ['danger', 'triangle'],
  partly: ['waiting', 'half'],
  paid: ['done', 'check'],
}

export function stateOf({ status, balance, paid }: Pick<InvoiceSummary, 'status' | 'balance' | 'paid'>): State {
  if (status !== 'issued') return status
  if (balance <= 0) return 'paid'
  return paid > 0 ? 'partly' : 'unpaid'
}

export function InvoiceState({ invoice }: { readonly invoice: InvoiceSummary }) {
  const { t } = useTranslation('billing')
  const state = stateOf(invoice)
  const [tone, shape] = looks[state]
  return (
    <StatusBadge tone={tone} shape={shape}>
      {t(`status.${state}`)}
    </StatusBadge>
  )
}
