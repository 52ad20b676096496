import { Button, Stack, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refused } from '../platform/refusal.ts'
import { useSession } from '../platform/session.tsx'
import { isTakenByOthers } from './instead.ts'

type Props = {
  readonly refusal: Refused
  readonly pending?: boolean
  readonly onOverlap: (reason: string) => void
}

/** The way past a taken time, for who may, and never without saying why. */
export function OverlapOnPurpose({ refusal, pending = false, onOverlap }: Props) {
  const { t } = useTranslation('scheduling')
  const { may } = useSession()
  const [asked, setAsked] = useState(false)
  const [missing, setMissing] = useState(false)
  const [reason, setReason] = useState('')
  if (!may('scheduling.overlap') || !isTakenByOthers(refusal)) return null
  if (!asked) {
    return (
      <Button variant="subtle" color="red" size="compact-sm" mt={8} onClick={() => setAsked(true)}>
        {t('overlap.ask')}
      </Button>
    )
  }
  const decide = () => {
    if (reason.trim()) onOverlap(reason.trim())
    setMissing(reason.trim() === '')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault() // the form around it would ask for the same time again
    decide()
  }
  return (
    <Stack gap={6} mt={8}>
      <TextInput
        label={t('overlap.reason')}
        autoFocus
        autoComplete="off"
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        error={missing && t('overlap.needed')}
      />
      <Button size="compact-md" color="red" loading={pending} onClick={decide}>
        {t('overlap.decide')}
      </Button>
    </Stack>
  )
}
