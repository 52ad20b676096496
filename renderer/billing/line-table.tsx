import { useTranslation } from 'react-i18next'
import type { Invoice } from '../../shared/billing.ts'
import { useFormats } from '../platform/formats.ts'
import styles from './line-entries.module.css'

/** The lines of an invoice that can no longer change. */
export function LineTable({ invoice: { lines, currency } }: { readonly invoice: Invoice }) {
  const { t } = useTranslation('billing')
  const { money, count } = useFormats()
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          <th>{t('line.description')}</th>
          <th className={styles.end}>{t('line.quantity')}</th>
          <th className={styles.end}>{t('line.unitPrice')}</th>
          <th className={styles.end}>{t('line.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: issued lines have no other name and never move
          <tr key={index}>
            <td className={styles.text}>{line.description}</td>
            <td className={styles.amount}>{count(line.quantity)}</td>
            <td className={styles.amount}>{money(line.unitPrice, currency)}</td>
            <td className={styles.amount}>{money(line.amount, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
