import { Button, Chip, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { CancelledMeanwhile } from './cancelled-meanwhile.tsx'
import { InlineAct } from './inline-act.tsx'
import { useVisitSteps } from './use-visit-steps.ts'

const reasons = ['ill', 'work', 'betterTime', 'forgot', 'practitionerOff', 'mistake'] as const

/** A visit is never cancelled without saying why: the usual reasons are one click, others are typed. */
export function CancelVisit({ visit, onDone }: { readonly visit: CalendarEntry; readonly onDone: () => void }) {
  const { t } = useTranslation('scheduling')
  const { cancel } = useVisitSteps()
  const [opened] = useState(visit) // what another desk changes meanwhile is told before it is lost
  const [overtaken, setOvertaken] = useState(false)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const said = reason.trim()
  const submit = () => {
    setAsked(true)
    if (said) cancel(opened, said, onDone, () => setOvertaken(true))
  }
  if (overtaken) {
    return <CancelledMeanwhile visit={opened} reason={said} onCancel={cancel} onDone={onDone} />
  }
  return (
    <InlineAct title={t('cancel.title')} onSubmit={submit} onLeave={onDone}>
      <TextInput
        label={t('cancel.reason')}
        value={reason}
        maxLength={300}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && !said && t('cancel.needed')}
      />
      <Group gap={6}>
        {reasons.map((name) => (
          <Chip
            key={name}
            size="xs"
            checked={reason === t(`cancel.reasons.${name}`)}
            onChange={() => setReason(t(`cancel.reasons.${name}`))}
          >
            {t(`cancel.reasons.${name}`)}
          </Chip>
        ))}
      </Group>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" size="compact-md" onClick={onDone}>
          {t('cancel.leave')}
        </Button>
        <Button type="submit" size="compact-md" color="red">
          {t('cancel.decide')}
        </Button>
      </Group>
    </InlineAct>
  )
}
