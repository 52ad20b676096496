import { useTranslation } from 'react-i18next'
import type { Service } from '../../shared/clinics.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import styles from './invoice-page.module.css'
import { useServices } from './use-services.ts'

/** What the clinic does, one press from the paper. */
export function ServiceShelf({ onPick }: { readonly onPick: (service: Service) => void }) {
  const { t } = useTranslation('billing')
  const { money } = useFormats()
  const { clinic } = useSession()
  const services = useServices().filter(({ active }) => active)
  return (
    <aside className={styles.aside} aria-label={t('services')}>
      <h2 className={styles.title}>{t('services')}</h2>
      <ul className={styles.services}>
        {services.map((service) => (
          <li key={service.id}>
            <button type="button" className={styles.service} onClick={() => onPick(service)}>
              <span>{service.name}</span>
              <span className={styles.price}>{money(service.price, clinic.currency)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{t('lineKeys')}</p>
    </aside>
  )
}
