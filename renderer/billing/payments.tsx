import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Invoice } from '../../shared/billing.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import styles from './invoice-page.module.css'
import { TakePayment } from './take-payment.tsx'

type Props = { readonly invoice: Invoice; readonly onChange: (invoice: Invoice) => void }

export function Payments({ invoice, onChange }: Props) {
  const { t } = useTranslation('billing')
  const { may } = useSession()
  const { money } = useFormats()
  const { balance, currency } = invoice
  return (
    <aside className={styles.aside} aria-label={t('payments')}>
      <p className={styles.balance}>
        <span>{t('toPay')}</span>
        <strong>{money(balance, currency)}</strong>
      </p>
      {balance > 0 && may('billing.take-payment') && <TakePayment key={balance} invoice={invoice} onTaken={onChange} />}
      {balance <= 0 && (
        <p className={styles.settled}>
          <IconCircleCheck size={18} stroke={1.75} aria-hidden="true" />
          {t('settled')}
        </p>
      )}
      {invoice.payments.length > 0 && <PaymentList invoice={invoice} />}
    </aside>
  )
}

function PaymentList({ invoice: { payments, currency } }: { readonly invoice: Invoice }) {
  const { t } = useTranslation('billing')
  const { money, date } = useFormats()
  return (
    <section className={styles.history}>
      <h2 className={styles.title}>{t('payments')}</h2>
      <ul className={styles.payments}>
        {payments.map(({ id, amount, method, paidOn, receivedBy }) => (
          <li key={id} className={styles.payment}>
            <span>
              {t(`methods.${method}`)}
              <br />
              <span className={styles.soft}>{[date(paidOn), receivedBy].filter(Boolean).join(' · ')}</span>
            </span>
            <span className={styles.price}>{money(amount, currency)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
