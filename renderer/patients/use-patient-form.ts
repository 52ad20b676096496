import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../platform/formats.ts'
import { type PatientField, type PatientForm, type PatientValues, readPatient, type Writing } from './patient-values.ts'

export function useWriting(): Writing {
  const { locale, today } = useFormats()
  return { language: locale, today: today() }
}

/** Fields as they are typed, with the words that stand beside the wrong ones. */
export function usePatientForm(initialValues: PatientValues, version = 0) {
  const { t } = useTranslation('patients')
  const writing = useWriting()
  return useForm<PatientForm>({
    initialValues: { ...initialValues, version: String(version) },
    validateInputOnBlur: true,
    validate: (values) => {
      const wrong = Object.keys(readPatient(values, writing).errors) as PatientField[]
      return Object.fromEntries(wrong.map((field) => [field, wordsFor(field)]))
    },
  })

  function wordsFor(field: PatientField): string {
    return t(`errors.${field}`)
  }
}
