import { Button, Chip, Group, Stack, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localOf } from '../../shared/platform/local-time.ts'
import type { Series, SeriesDate, SeriesScope } from '../../shared/series.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { say } from '../components/say.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { StatusBadge } from '../components/status-badge.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useTakeBack } from '../scheduling/use-take-back.ts'
import styles from './cancel-series.module.css'
import { ScopeChoice } from './scope-choice.tsx'
import { isToCome } from './to-come.ts'

const reasons = ['ill', 'work', 'betterTime', 'practitionerOff', 'mistake'] as const

type Props = {
  readonly title: string
  readonly series: Series
  readonly dates: readonly SeriesDate[]
  readonly date: SeriesDate
  readonly usual: SeriesScope
  readonly onDone: () => void
}

/** Which visits go, before any does. Never without saying why. */
export function CancelSeries({ title, series, dates, date, usual, onDone }: Props) {
  const { t } = useTranslation(['series', 'scheduling'])
  const { zone } = useFormats()
  const takeBack = useTakeBack()
  const formId = useId()
  const [scope, setScope] = useState(usual)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const command = useCommand(salus.series.cancelSeries)
  const now = localOf(new Date().toISOString(), zone)
  const { id, version } = series
  const { occursAt } = date
  const isMeant = (one: SeriesDate) =>
    scope === 'all' || (scope === 'this' ? one.occursAt === occursAt : one.occursAt >= occursAt)
  const going = dates.filter((one) => isMeant(one) && isToCome(one, now))
  const count = going.length
  const said = reason.trim()
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!said || count === 0) return
    command.run(
      { id, version, scope, occursAt, reason: said },
      {
        onDone: (_, __, operationId) => {
          say(t('cancel.said', { count }), { undo: () => takeBack(operationId, id), about: id })
          onDone()
        },
      },
    )
  }
  return (
    <SidePanel
      title={`${t('cancel.title')}: ${title}`}
      onClose={onDone}
      takesFocus
      width={480}
      footer={
        <Stack gap="sm">
          <RefusalNotice refusal={command.refusal} />
          <Group gap="sm" grow>
            <Button variant="default" onClick={onDone}>
              {t('scheduling:cancel.leave')}
            </Button>
            <Button type="submit" form={formId} color="red" loading={command.pending} disabled={count === 0}>
              {t('cancel.decide', { count })}
            </Button>
          </Group>
        </Stack>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack gap="md">
          <ScopeChoice value={scope} onChange={setScope} />
          <TextInput
            label={t('scheduling:cancel.reason')}
            value={reason}
            maxLength={300}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
            error={asked && !said && t('scheduling:cancel.needed')}
          />
          <Group gap={6}>
            {reasons.map((name) => {
              const words = t(`scheduling:cancel.reasons.${name}`)
              return (
                <Chip key={name} size="xs" checked={reason === words} onChange={() => setReason(words)}>
                  {words}
                </Chip>
              )
            })}
          </Group>
          <p className={styles.total} role="status">
            {t('plan.visits', { count })}
          </p>
        </Stack>
      </form>
      <Going dates={going} />
    </SidePanel>
  )
}

function Going({ dates }: Pick<Props, 'dates'>) {
  const { t } = useTranslation('series')
  const { dayTime } = useFormats()
  return (
    <ul className={styles.dates} aria-label={t('plan.label')}>
      {dates.map(({ occursAt, startsAt }) => (
        <li key={occursAt} className={styles.date}>
          <time>{dayTime(startsAt)}</time>
          <StatusBadge tone="danger" shape="cross">
            {t('date.cancels')}
          </StatusBadge>
        </li>
      ))}
    </ul>
  )
}
