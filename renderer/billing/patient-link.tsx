import { IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Invoice } from '../../shared/billing.ts'
import { useSession } from '../platform/session.tsx'
import styles from './patient-link.module.css'

/** Whose treatment it was, which is not always who pays. */
export function PatientLink({ invoice: { patientId } }: { readonly invoice: Invoice }) {
  const { t } = useTranslation('billing')
  const { may } = useSession()
  if (!may('patients.read')) return null
  return (
    <Link to="/patients/$patientId" params={{ patientId }} className={styles.link}>
      <IconUser size={16} stroke={1.75} aria-hidden="true" />
      {t('openPatient')}
    </Link>
  )
}
