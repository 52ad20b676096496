import { Select } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { InsurerId } from '../../shared/clinics.ts'
import { useInsurerChoices } from '../clinics/use-insurers.ts'
import type { PatientForm } from './patient-values.ts'

/** Who pays. Where no insurer is known there is nothing to choose. */
export function InsurerField({ form }: { readonly form: UseFormReturnType<PatientForm> }) {
  const { t } = useTranslation('patients')
  const { insurerId } = form.values
  const choices = useInsurerChoices(insurerId as InsurerId | '')
  if (choices.length === 0) return null
  return (
    <Select
      label={t('fields.insurerId')}
      data={[{ value: '', label: t('paysSelf') }, ...choices]}
      searchable={choices.length > 8}
      value={insurerId}
      onChange={(next) => form.setFieldValue('insurerId', next ?? '')}
      error={form.errors['insurerId']}
    />
  )
}
