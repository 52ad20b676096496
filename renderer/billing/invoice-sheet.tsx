import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invoice } from '../../shared/billing.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import styles from './invoice-sheet.module.css'

type Props = {
  readonly invoice: Invoice
  readonly customer: ReactNode
  readonly lines: ReactNode
  readonly total: number
  readonly children?: ReactNode
}

/** One sheet, laid out as the PDF lays it out, whether its words are typed or fixed. */
export function InvoiceSheet({ invoice, customer, lines, total, children }: Props) {
  const { t } = useTranslation('billing')
  const { money, longDate, today } = useFormats()
  return (
    <article className={styles.sheet} aria-label={t('invoice')}>
      <header className={styles.head}>
        <Sender invoice={invoice} />
        <div className={styles.what}>
          <h2 className={styles.title}>{t(invoice.status === 'issued' ? 'invoice' : 'draftInvoice')}</h2>
          {invoice.number && <p className={styles.number}>{invoice.number}</p>}
          <p className={styles.soft}>{longDate(invoice.issuedOn ?? today())}</p>
        </div>
      </header>
      <section className={styles.customer}>
        <h3 className={styles.label}>{t('billedTo')}</h3>
        {customer}
      </section>
      {lines}
      <div className={styles.total}>
        <span>{t('total')}</span>
        <strong>{money(total, invoice.currency)}</strong>
      </div>
      {children}
    </article>
  )
}

function Sender({ invoice: { clinicId } }: { readonly invoice: Invoice }) {
  const { t } = useTranslation('billing')
  const { clinics } = useSession()
  const clinic = clinics.find(({ id }) => id === clinicId)
  if (!clinic) return <div />
  const words = [clinic.address, clinic.phone, clinic.email, clinic.taxId && t('taxIdOf', { taxId: clinic.taxId })]
  return (
    <div>
      <p className={styles.clinic}>{clinic.name}</p>
      {words.filter(Boolean).map((word) => (
        <p key={word} className={styles.soft}>
          {word}
        </p>
      ))}
    </div>
  )
}
