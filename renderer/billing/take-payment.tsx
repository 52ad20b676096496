import { Button, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Invoice, type PaymentMethod, paymentMethods } from '../../shared/billing.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { say } from '../components/say.tsx'
import { DateField } from '../patients/date-field.tsx'
import { typedDate } from '../patients/typed-date.ts'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useShortcut } from '../platform/shortcuts.tsx'
import { typedAmount } from './line-entry.ts'

type Props = { readonly invoice: Invoice; readonly onTaken: (invoice: Invoice) => void }

/** The whole balance in cash is one press of Enter; anything else is typed over. */
export function TakePayment({ invoice: { id, balance, currency }, onTaken }: Props) {
  const { t } = useTranslation('billing')
  const { money, moneyInput, shortDate, locale, today } = useFormats()
  const [text, setText] = useState(moneyInput(balance, currency))
  const [method, setMethod] = useState<PaymentMethod>('cash')
  const [day, setDay] = useState(shortDate(today()))
  const amount = typedAmount(text, currency)
  const paidOn = typedDate(day, locale, today())
  const take = useCommand(salus.billing.recordPayment, {
    onDone: (invoice, asked) => {
      say(t('paymentTaken', { amount: money(asked.amount, currency) }))
      onTaken(invoice)
    },
  })
  useShortcut('Alt+1', t('methods.cash'), () => setMethod('cash'))
  useShortcut('Alt+2', t('methods.card'), () => setMethod('card'))
  useShortcut('Alt+3', t('methods.transfer'), () => setMethod('transfer'))

  const wrong = amountError()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!wrong && amount && paidOn) take.run({ id, amount, method, paidOn })
  }
  function amountError(): string | undefined {
    if (amount === undefined || amount < 1) return t('errors.amount')
    return amount > balance ? t('errors.tooMuch', { amount: money(balance, currency) }) : undefined
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t('amount')}
          inputMode="decimal"
          autoComplete="off"
          autoFocus
          value={text}
          error={wrong}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <SegmentedControl
          fullWidth
          aria-label={t('method')}
          data={paymentMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
          value={method}
          onChange={(chosen) => setMethod(chosen as PaymentMethod)}
        />
        <DateField label={t('paidOn')} value={day} onChange={setDay} error={paidOn ? undefined : t('errors.date')} />
        <RefusalNotice refusal={take.refusal} />
        <Button type="submit" loading={take.pending} rightSection={<KeyHint keys="Enter" />}>
          {amount && !wrong ? t('takeAmount', { amount: money(amount, currency) }) : t('take')}
        </Button>
      </Stack>
    </form>
  )
}
