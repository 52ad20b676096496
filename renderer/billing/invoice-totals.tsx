import { useTranslation } from 'react-i18next'
import type { billing } from '../../shared/billing.ts'
import type { OutputOf } from '../../shared/platform/contract.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import styles from './invoice-totals.module.css'

type Totals = OutputOf<typeof billing.listInvoices>['totals']

/** Sums of everything the filter matches, not only of the rows in sight. */
export function InvoiceTotals({ totals }: { readonly totals: Totals | undefined }) {
  const { t } = useTranslation('billing')
  const { money, count } = useFormats()
  const { clinic } = useSession()
  if (!totals) return null
  return (
    <>
      <span>{t('totals.count', { count: totals.count, number: count(totals.count) })}</span>
      <span className={styles.sums}>
        <span>
          {t('totals.total')} <strong>{money(totals.total, clinic.currency)}</strong>
        </span>
        <span>
          {t('totals.balance')} <strong>{money(totals.balance, clinic.currency)}</strong>
        </span>
      </span>
    </>
  )
}
