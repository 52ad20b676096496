import { Alert, Button, Select, Stack, Switch } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { PractitionerId } from '../../shared/clinics.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { FeedAddress } from './feed-address.tsx'

type Props = { readonly practitionerId: PractitionerId | undefined; readonly onClose: () => void }

/** A new address, shown this once. */
export function NewFeed({ practitionerId, onClose }: Props) {
  const { t } = useWords()
  const formId = useId()
  const [whose, setWhose] = useState(practitionerId)
  const [withNames, setWithNames] = useState(false)
  const [path, setPath] = useState<string>()
  const people = useQuery(salus.clinics.listPractitioners.queryOptions({ input: {} })).data?.items ?? []
  const open = useCommand(salus.calendars.openFeed, { onDone: (feed) => setPath(feed.path) })
  const [asked, setAsked] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (whose) open.run({ practitionerId: whose, withNames })
  }
  const name = people.find(({ id }) => id === whose)?.name ?? ''
  if (path)
    return (
      <SidePanel title={t('calendars:ready', { name })} onClose={onClose} takesFocus width={440}>
        <FeedAddress path={path} withNames={withNames} />
      </SidePanel>
    )
  return (
    <SidePanel
      title={t('calendars:add')}
      onClose={onClose}
      takesFocus
      width={440}
      footer={
        <Button type="submit" form={formId} loading={open.pending} fullWidth>
          {t('calendars:create')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack gap="lg">
          <Select
            label={t('calendars:whose')}
            data={people
              .filter(({ active, id }) => active || id === whose)
              .map((person) => ({ value: person.id, label: person.name }))}
            searchable
            selectFirstOptionOnChange
            value={whose ?? null}
            onChange={(next) => setWhose((next ?? undefined) as PractitionerId | undefined)}
            error={asked && !whose && t('fields.missing')}
            data-autofocus
          />
          <Switch
            label={t('calendars:namesToo')}
            description={t('calendars:namesHint')}
            checked={withNames}
            onChange={(event) => setWithNames(event.currentTarget.checked)}
          />
          {withNames && (
            <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />}>
              {t('calendars:namesWarning')}
            </Alert>
          )}
          <RefusalNotice refusal={open.refusal} />
        </Stack>
      </form>
    </SidePanel>
  )
}
