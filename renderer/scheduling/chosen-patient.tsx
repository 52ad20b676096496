import { Alert, Button, Skeleton } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../shared/patients.ts'
import { ErrorState } from '../components/error-state.tsx'
import { fullName } from '../patients/person-name.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import look from './chosen-patient.module.css'

type Props = { readonly id: PatientId; readonly onLeave: () => void }

/** For whom the booking is, with what must be known about them first. */
export function ChosenPatient({ id, onLeave }: Props) {
  const { t } = useTranslation('scheduling')
  const { shortDate } = useFormats()
  const { data: patient, error } = useQuery(salus.patients.getPatient.queryOptions({ input: { id } }))
  if (error) return <ErrorState error={error} />
  const facts = patient && [patient.phone, patient.birthDate && shortDate(patient.birthDate)].filter(Boolean)
  return (
    <div className={look.patient}>
      {patient?.alert && (
        <Alert color="red" icon={<IconAlertTriangleFilled size={18} />} title={t('alert')}>
          {patient.alert}
        </Alert>
      )}
      <div className={look.line}>
        {patient ? (
          <div className={look.words}>
            <div className={look.name}>{fullName(patient)}</div>
            <div className={look.facts}>{facts?.join(' · ')}</div>
          </div>
        ) : (
          <Skeleton height={40} />
        )}
        <Button flex="none" variant="default" size="compact-sm" onClick={onLeave}>
          {t('booking.change')}
        </Button>
      </div>
    </div>
  )
}
