import { Button, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvoiceLine } from '../../shared/billing.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { blankLine, type LineEntry, lineOf, wrongFields } from './line-entry.ts'
import { ServiceField } from './service-field.tsx'

type Props = { readonly pending: boolean; readonly onBegin: (line: InvoiceLine) => void }

/** An invoice begins with something to pay for; everything else is typed on the paper. */
export function FirstLine({ pending, onBegin }: Props) {
  const { t } = useTranslation('billing')
  const { clinic } = useSession()
  const { moneyInput } = useFormats()
  const [line, setLine] = useState(blankLine)
  const [sent, setSent] = useState(false)
  const change = (part: Partial<LineEntry>) => setLine((before) => ({ ...before, ...part }))
  const wrong = sent ? wrongFields(line, clinic.currency) : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    const complete = lineOf(line, clinic.currency)
    if (complete) onBegin(complete)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <ServiceField
          label={t('line.description')}
          data-autofocus
          value={line.description}
          error={sent && !line.description.trim() ? t('errors.description') : undefined}
          onChange={(description) => change({ description })}
          onService={({ name, price }) => change({ description: name, unitPrice: moneyInput(price, clinic.currency) })}
        />
        <TextInput
          label={t('line.unitPrice')}
          inputMode="decimal"
          autoComplete="off"
          value={line.unitPrice}
          error={wrong.includes('unitPrice') ? t('errors.unitPrice') : undefined}
          onChange={(event) => change({ unitPrice: event.currentTarget.value })}
        />
        <Button type="submit" loading={pending} rightSection={<KeyHint keys="Enter" />}>
          {t('begin')}
        </Button>
      </Stack>
    </form>
  )
}
