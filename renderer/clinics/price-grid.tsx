import { Button, NumberInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type KeyboardEvent, useState } from 'react'
import type { Service } from '../../shared/clinics.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { ColourMark } from './colour-choice.tsx'
import styles from './price-grid.module.css'
import { filledPrices, type PriceListForm } from './price-list-form.ts'
import { useServiceMoney } from './use-edit-price-list.ts'

type Props = { readonly form: UseFormReturnType<PriceListForm>; readonly services: readonly Service[] }

/** A price, Enter or arrow down, the next one. What is left empty keeps the service's own price. */
export function PriceGrid({ form, services }: Props) {
  const { t } = useWords()
  const { clinics } = useSession()
  const several = new Set(services.map(({ clinicId }) => clinicId)).size > 1
  const clinicOf = (service: Service) => several && clinics.find(({ id }) => id === service.clinicId)?.name
  if (services.length === 0)
    return <EmptyState title={t('clinics:services.empty')} hint={t('clinics:services.emptyHint')} />
  return (
    <div className={styles.place}>
      <FillPrices form={form} services={services} />
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys are of the fields in it */}
      <table className={styles.grid} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{t('clinics:prices.service')}</th>
            <th scope="col" className={styles.amount}>
              {t('clinics:prices.own')}
            </th>
            <th scope="col" className={styles.entry}>
              {t('clinics:prices.here')}
            </th>
            <th scope="col" className={styles.amount}>
              {t('clinics:prices.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <PriceRow key={service.id} form={form} service={service} clinic={clinicOf(service)} all={services} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  readonly form: Props['form']
  readonly service: Service
  readonly clinic: string | false | undefined
  readonly all: readonly Service[]
}

function PriceRow({ form, service, clinic, all }: RowProps) {
  const { t } = useWords()
  const { currencyOf, told, read } = useServiceMoney(all)
  const { id, name, price, colour, active } = service
  const text = form.values.prices[id] ?? ''
  const here = read(text, id)
  const difference =
    here === undefined || here < 0 || price === 0 ? undefined : Math.round(((here - price) / price) * 100)
  return (
    <tr data-set={text.trim() !== ''}>
      <th scope="row">
        <ColourMark colour={colour} />
        {name}
        {clinic && <span className={styles.aside}> · {clinic}</span>}
        {!active && <span className={styles.aside}> · {t('inactive')}</span>}
      </th>
      <td className={styles.amount}>{told(price, id)}</td>
      <td className={styles.entry}>
        <TextInput
          size="xs"
          aria-label={t('clinics:prices.priceOf', { name })}
          inputMode="decimal"
          autoComplete="off"
          placeholder="–"
          rightSection={<span className={styles.aside}>{currencyOf(id)}</span>}
          rightSectionWidth={44}
          error={form.errors[`prices.${id}`]}
          value={text}
          onChange={(event) => form.setFieldValue('prices', { ...form.values.prices, [id]: event.currentTarget.value })}
          data-price
        />
      </td>
      <td className={styles.amount}>
        {difference !== undefined && difference !== 0 && `${difference > 0 ? '+' : '−'}${Math.abs(difference)} %`}
      </td>
    </tr>
  )
}

function FillPrices({ form, services }: Props) {
  const { t } = useWords()
  const { written } = useServiceMoney(services)
  const [percent, setPercent] = useState<number | string>(0)
  const fill = () => form.setFieldValue('prices', filledPrices(form.values, services, Number(percent), written))
  return (
    <div className={styles.fill}>
      <span>{t('clinics:prices.fill')}</span>
      <NumberInput
        size="xs"
        w={84}
        aria-label={t('clinics:prices.percent')}
        value={percent}
        onChange={setPercent}
        min={-100}
        max={300}
        step={5}
        suffix=" %"
        allowDecimal={false}
      />
      <Button size="xs" variant="default" onClick={fill}>
        {t('clinics:prices.fillEmpty')}
      </Button>
    </div>
  )
}

/** Up and down through the prices; Ctrl+Enter saves from any of them. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key]
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-price]')]
  const at = fields.indexOf(event.target as HTMLInputElement)
  if (!step || at < 0) return
  if (event.ctrlKey || event.metaKey) {
    if (event.key === 'Enter') fields[at]?.form?.requestSubmit()
    return
  }
  const next = fields[at + step]
  if (!next) return // Enter in the last one saves
  event.preventDefault()
  next.focus()
  next.select()
}
