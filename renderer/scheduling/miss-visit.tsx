import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { InlineAct } from './inline-act.tsx'
import { useVisitSteps } from './use-visit-steps.ts'

/** Somebody did not come, and a fee for that was agreed. */
export function MissVisit({ visit, onDone }: { readonly visit: CalendarEntry; readonly onDone: () => void }) {
  const { t } = useTranslation('scheduling')
  const { clinic } = useSession()
  const { parseMoney } = useFormats()
  const { missWithFee } = useVisitSteps()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const fee = parseMoney(text, clinic.currency)
  const isFee = fee !== undefined && fee > 0
  const submit = () => {
    setAsked(true)
    if (isFee) missWithFee(visit, fee, onDone)
  }
  return (
    <InlineAct title={t('missed.title')} onSubmit={submit} onLeave={onDone}>
      <TextInput
        label={t('missed.fee', { currency: clinic.currency })}
        value={text}
        inputMode="decimal"
        autoComplete="off"
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
        error={asked && !isFee && t('missed.needed')}
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" size="compact-md" onClick={onDone}>
          {t('cancel.leave')}
        </Button>
        <Button type="submit" size="compact-md">
          {t('missed.decide')}
        </Button>
      </Group>
    </InlineAct>
  )
}
