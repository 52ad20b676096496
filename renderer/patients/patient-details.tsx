import { useTranslation } from 'react-i18next'
import type { Patient } from '../../shared/patients.ts'
import { useInsurers } from '../clinics/use-insurers.ts'
import { useSession } from '../platform/session.tsx'
import { ActiveSwitch } from './active-switch.tsx'
import styles from './patient-details.module.css'
import { PatientPrice } from './patient-price.tsx'

/** What is looked up now and then; quiet until something is done beside it. */
export function PatientDetails({ patient }: { readonly patient: Patient }) {
  const { t } = useTranslation('patients')
  const { may } = useSession()
  const insurers = useInsurers()
  const { email, nationalId, address, insurerId } = patient
  const insurer = insurers.find(({ id }) => id === insurerId)?.name ?? null
  const facts = { email, nationalId, address, ...(insurers.length > 0 && { insurerId: insurer ?? t('paysSelf') }) }
  return (
    <aside className={styles.aside} aria-label={t('details')}>
      <h2 className={styles.title}>{t('details')}</h2>
      <dl className={styles.facts}>
        {(Object.keys(facts) as (keyof typeof facts)[]).map((field) => (
          <div key={field} className={styles.fact}>
            <dt>{t(`fields.${field}`)}</dt>
            <dd>{facts[field] ?? <span className={styles.unknown}>{t('unknown')}</span>}</dd>
          </div>
        ))}
      </dl>
      <PatientPrice patientId={patient.id} />
      {may('patients.change') && <ActiveSwitch patient={patient} />}
    </aside>
  )
}
