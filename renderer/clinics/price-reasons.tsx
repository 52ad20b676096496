import type { PriceQuote } from '../../shared/clinics.ts'
import { ErrorState } from '../components/error-state.tsx'
import { useFormats } from '../platform/formats.ts'
import { useWords } from '../platform/words.ts'
import styles from './price-reasons.module.css'

type Props = { readonly quote: PriceQuote | undefined; readonly error: Error | null }

/** The price, and under it every other that could have counted, in the order in which they are asked. */
export function PriceReasons({ quote, error }: Props) {
  const { t } = useWords()
  const { money } = useFormats()
  if (error && !quote) return <ErrorState error={error} />
  if (!quote) return null
  const { price, currency, considered } = quote
  return (
    <section className={styles.quote} aria-label={t('clinics:prices.quote')} aria-live="polite">
      <p className={styles.price}>{money(price, currency)}</p>
      <ol className={styles.reasons}>
        {considered.map((reason, at) => (
          <li key={reason.priceListId ?? 'own'} className={styles.reason} data-counts={at === 0}>
            <span>
              <span className={styles.name}>
                {reason.priceListId ? reason.name : t('clinics:prices.because.own-price')}
              </span>
              <span className={styles.because}>
                {at === 0 && considered.length > 1 && t('clinics:prices.countsFirst')}
                {reason.priceListId &&
                  reason.because.map((because) => t(`clinics:prices.because.${because}`)).join(' · ')}
              </span>
            </span>
            <span>{money(reason.price, currency)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
