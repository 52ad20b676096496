import { Button, Select, Stack, Switch, Text } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesBetween } from '../../shared/platform/local-time.ts'
import type { Series, SeriesDate, SeriesScope } from '../../shared/series.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { useFormats } from '../platform/formats.ts'
import { TimeFields } from '../scheduling/time-fields.tsx'
import { useDesk } from '../scheduling/use-desk.ts'
import { DateReview } from './date-review.tsx'
import { RepeatEditor } from './repeat-editor.tsx'
import { repeatOf } from './repeat-values.ts'
import { ScopeChoice } from './scope-choice.tsx'
import { useChange } from './use-change.ts'

type Props = {
  readonly title: string
  readonly series: Series
  readonly date: SeriesDate
  readonly usual: SeriesScope
  readonly alike?: boolean
  readonly onDone: () => void
}

/** Another time, another practitioner or another rhythm; for one date or for more, with what stands against it. */
export function ChangeSeries({ title, series, date, usual, alike = false, onDone }: Props) {
  const { t } = useTranslation('series')
  const { today } = useFormats()
  const { practitioners } = useDesk()
  const formId = useId()
  const [scope, setScope] = useState(usual)
  const { time, change, rhythm, setRhythm, differs, startsAt, planning, save, command } = useChange(
    { series, date, alike, onDone },
    scope,
  )
  const { visits, conflict } = planning.tally
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    if (conflict > 0) document.getElementById(`${formId}-dates`)?.focus()
    else save()
  }
  return (
    <SidePanel
      title={`${t('change.title')}: ${title}`}
      onClose={onDone}
      takesFocus
      width={620}
      footer={
        <Stack gap="sm">
          <RefusalNotice refusal={command.refusal} />
          <Button type="submit" form={formId} fullWidth disabled={!differs} loading={command.pending}>
            {!differs && t('change.nothing')}
            {differs &&
              (conflict > 0 ? t('book.undecided', { count: conflict }) : t('change.decide', { count: visits }))}
          </Button>
        </Stack>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack gap="md">
          <ScopeChoice value={scope} onChange={setScope} />
          <TimeFields
            {...time}
            missing={startsAt ? [] : ['time']}
            usual={minutesBetween(`${date.startsAt}Z`, `${date.endsAt}Z`)}
            onChange={change}
          />
          <Select
            label={t('change.practitioner')}
            data={practitioners.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
            value={time.practitionerId}
            onChange={(id) => change({ practitionerId: id ?? '' })}
          />
          {scope !== 'this' && (
            <Switch
              label={t('change.anotherRhythm')}
              checked={rhythm !== undefined}
              onChange={() => setRhythm(rhythm ? undefined : repeatOf(series.rule, today()))}
            />
          )}
          {scope !== 'this' && rhythm && (
            <RepeatEditor values={rhythm} startsAt={startsAt ?? date.startsAt} onChange={setRhythm} />
          )}
        </Stack>
      </form>
      {differs ? (
        <DateReview planning={planning} maySkip={scope !== 'this'} id={`${formId}-dates`} />
      ) : (
        <Text c="dimmed" mt="md">
          {t('change.nothing')}
        </Text>
      )}
    </SidePanel>
  )
}
