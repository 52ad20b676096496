import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './customer-fields.module.css'
import type { CustomerEntry } from './draft-text.ts'

type Props = {
  readonly customer: CustomerEntry
  readonly onType: (customer: CustomerEntry) => void
  readonly onLeave: () => void
}

/** Who pays, typed where it stands on the paper. */
export function CustomerFields({ customer, onType, onLeave }: Props) {
  const { t } = useTranslation('billing')
  const field = (name: keyof CustomerEntry) => ({
    'aria-label': t(`customer.${name}`),
    placeholder: t(`customer.${name}`),
    value: customer[name],
    classNames: { input: styles.input ?? '' },
    autoComplete: 'off',
    onBlur: onLeave,
  })
  const missing = customer.name.trim() ? undefined : t('errors.customer')
  return (
    <div className={styles.fields}>
      <TextInput
        {...field('name')}
        maxLength={200}
        error={missing}
        onChange={(event) => onType({ ...customer, name: event.currentTarget.value })}
      />
      <TextInput
        {...field('taxId')}
        maxLength={30}
        onChange={(event) => onType({ ...customer, taxId: event.currentTarget.value })}
      />
      <Textarea
        {...field('address')}
        maxLength={300}
        autosize
        minRows={1}
        onChange={(event) => onType({ ...customer, address: event.currentTarget.value.replace(/\n/g, ' ') })}
      />
    </div>
  )
}
