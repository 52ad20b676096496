import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Currency } from '../../shared/platform/money.ts'
import { useFormats } from '../platform/formats.ts'
import styles from './line-entries.module.css'
import { amountOf, isBlank, type LineEntry, type LineField, typedAmount, wrongFields } from './line-entry.ts'
import { ServiceField } from './service-field.tsx'

type Props = {
  readonly line: LineEntry
  readonly number: number
  readonly currency: Currency
  readonly onType: (change: Partial<LineEntry>) => void
  readonly onRemove: () => void
  readonly onKey: (event: KeyboardEvent, field: LineField) => void
}

export function LineRow({ line, number, currency, onType, onRemove, onKey }: Props) {
  const { t } = useTranslation('billing')
  const { money, moneyInput } = useFormats()
  const [left, setLeft] = useState(!isBlank(line)) // what came back half typed says at once what is missing
  const wrong = left ? wrongFields(line, currency) : []
  const amount = isBlank(line) ? undefined : amountOf(line, currency)
  const leave = (event: FocusEvent<HTMLTableRowElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true)
  }
  const common = (field: LineField) => ({
    'data-field': field,
    'aria-label': t('line.fieldOf', { field: t(`line.${field}`), number }),
    'aria-invalid': wrong.includes(field),
    onKeyDown: (event: KeyboardEvent) => onKey(event, field),
  })
  const writeOut = () => {
    const price = typedAmount(line.unitPrice, currency)
    if (price !== undefined) onType({ unitPrice: moneyInput(price, currency) })
  }
  const short = (field: 'quantity' | 'unitPrice') => (
    <input
      {...common(field)}
      className={styles.figure}
      inputMode="decimal"
      autoComplete="off"
      value={line[field]}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={field === 'unitPrice' ? writeOut : undefined}
      onChange={(event) => onType({ [field]: event.currentTarget.value })}
    />
  )

  return (
    <tr className={styles.row} onBlur={leave}>
      <td>
        <ServiceField
          {...common('description')}
          variant="unstyled"
          classNames={{ input: styles.description ?? '' }}
          placeholder={isBlank(line) ? t('line.placeholder') : ''}
          maxLength={300}
          value={line.description}
          onChange={(description) => onType({ description })}
          onService={({ name, price }) => onType({ description: name, unitPrice: moneyInput(price, currency) })}
        />
        {wrong.length > 0 && <p className={styles.wrong}>{wrong.map((field) => t(`errors.${field}`)).join(' ')}</p>}
      </td>
      <td>{short('quantity')}</td>
      <td>{short('unitPrice')}</td>
      <td className={styles.amount}>{amount === undefined ? '' : money(amount, currency)}</td>
      <td className={styles.remove}>
        {!isBlank(line) && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            tabIndex={-1}
            aria-label={t('line.removeOne', { number })}
            title={t('line.removeKeys')}
            onClick={onRemove}
          >
            <IconX size={14} stroke={1.75} />
          </ActionIcon>
        )}
      </td>
    </tr>
  )
}
