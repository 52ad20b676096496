import type { TFunction } from 'i18next'
import type { InvoiceSummary } from '../../shared/billing.ts'
import { localDateOf } from '../../shared/platform/local-time.ts'
import type { Column } from '../components/list-table.ts'
import type { Formats } from '../platform/clinic-formats.ts'
import styles from './invoice-columns.module.css'
import { InvoiceState } from './invoice-state.tsx'

export function invoiceColumns(t: TFunction<'billing'>, formats: Formats): Column<InvoiceSummary>[] {
  const { money, shortDate, zone } = formats
  const dateOf = ({ issuedOn, createdAt }: InvoiceSummary) => shortDate(issuedOn ?? localDateOf(createdAt, zone))
  return [
    {
      id: 'number',
      title: t('columns.number'),
      width: 'minmax(120px, 1fr)',
      cell: ({ number }) => (number ? <span className={styles.number}>{number}</span> : t('draft')),
    },
    { id: 'date', title: t('columns.date'), width: '96px', cell: dateOf },
    {
      id: 'customer',
      title: t('columns.customer'),
      width: 'minmax(200px, 2fr)',
      cell: ({ customerName }) => customerName,
    },
    {
      id: 'total',
      title: t('columns.total'),
      width: 'minmax(100px, 1fr)',
      align: 'end',
      cell: ({ total, currency }) => money(total, currency),
    },
    {
      id: 'balance',
      title: t('columns.balance'),
      width: 'minmax(100px, 1fr)',
      align: 'end',
      optional: true,
      cell: (invoice) => <Owed invoice={invoice} money={money} />,
    },
    { id: 'status', title: t('columns.status'), width: '132px', cell: (invoice) => <InvoiceState invoice={invoice} /> },
  ]
}

type OwedProps = { readonly invoice: InvoiceSummary; readonly money: Formats['money'] }

/** Only what is really owed draws the eye. */
function Owed({ invoice: { status, balance, currency }, money }: OwedProps) {
  if (status !== 'issued' || balance <= 0) return null
  return <span className={styles.owed}>{money(balance, currency)}</span>
}
