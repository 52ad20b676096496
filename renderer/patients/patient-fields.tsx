import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../platform/formats.ts'
import { DateField } from './date-field.tsx'
import { InsurerField } from './insurer-field.tsx'
import type { PatientField, PatientForm } from './patient-values.ts'

type Props = { readonly form: UseFormReturnType<PatientForm> }

const required = { withAsterisk: true, required: true } as const

/** What a call on the phone leaves time for. */
export function FirstFields({ form }: Props) {
  const { t } = useTranslation('patients')
  return (
    <>
      <TextInput {...required} label={t('fields.firstName')} data-autofocus {...form.getInputProps('firstName')} />
      <TextInput {...required} label={t('fields.lastName')} {...form.getInputProps('lastName')} />
      <TextInput label={t('fields.phone')} type="tel" {...form.getInputProps('phone')} />
    </>
  )
}

/** What can wait until the patient stands at the desk. */
export function LaterFields({ form }: Props) {
  const { t } = useTranslation('patients')
  const { longDate, age } = useFormats()
  const born = (date: string) => `${longDate(date)} · ${t('age', { count: age(date) })}`
  const plain = (field: PatientField) => ({ label: t(`fields.${field}`), ...form.getInputProps(field) })
  return (
    <>
      <DateField
        label={t('fields.birthDate')}
        placeholder={t('datePlaceholder')}
        meaning={born}
        value={form.values.birthDate}
        error={form.errors['birthDate']}
        onChange={(text) => form.setFieldValue('birthDate', text)}
        onBlur={() => form.validateField('birthDate')}
      />
      <TextInput {...plain('nationalId')} autoComplete="off" />
      <TextInput {...plain('email')} type="email" />
      <TextInput {...plain('address')} />
      <InsurerField form={form} />
      <TextInput {...plain('alert')} description={t('alertHint')} />
    </>
  )
}
