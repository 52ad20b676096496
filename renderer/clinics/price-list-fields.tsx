import { Select, Switch, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ClinicId, InsurerId } from '../../shared/clinics.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { DayField } from './day-field.tsx'
import styles from './price-list-fields.module.css'
import type { PriceListForm } from './price-list-form.ts'
import { useInsurerChoices } from './use-insurers.ts'

type Props = { readonly form: UseFormReturnType<PriceListForm>; readonly isNew: boolean }

/** For whom, where and when the list counts. What is left open counts for all of them. */
export function PriceListFields({ form, isNew }: Props) {
  const { t } = useWords()
  const { clinics } = useSession()
  const { insurerId, clinicId, firstDay, lastDay } = form.values
  const insurers = useInsurerChoices(insurerId)
  const day = (field: 'firstDay' | 'lastDay', value: string) => ({
    label: t(`clinics:prices.${field}`),
    placeholder: t('clinics:prices.anyDay'),
    value,
    clearable: true,
    error: form.errors[field],
    onChange: (picked: string) => form.setFieldValue(field, picked),
  })
  return (
    <div className={styles.fields}>
      <TextInput
        label={t('clinics:name')}
        autoComplete="off"
        autoFocus={isNew}
        className={styles.name}
        {...form.getInputProps('name')}
      />
      <Select
        label={t('clinics:prices.insurer')}
        data={[{ value: '', label: t('clinics:prices.anybody') }, ...insurers]}
        searchable={insurers.length > 8}
        value={insurerId}
        onChange={(next) => form.setFieldValue('insurerId', (next ?? '') as InsurerId | '')}
      />
      {clinics.length > 1 && (
        <Select
          label={t('clinics:prices.clinic')}
          data={[
            { value: '', label: t('clinics:prices.anyClinic') },
            ...clinics.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={clinicId}
          onChange={(next) => form.setFieldValue('clinicId', (next ?? '') as ClinicId | '')}
        />
      )}
      <DayField {...day('firstDay', firstDay)} />
      <DayField {...day('lastDay', lastDay)} />
      {!isNew && (
        <Switch
          className={styles.counts}
          label={t('clinics:prices.counts')}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </div>
  )
}
