import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { ChooseVersions } from '../components/two-versions.tsx'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import type { VisitSteps } from './use-visit-steps.ts'

type Props = {
  /** As it was when somebody here began to cancel it. */
  readonly visit: CalendarEntry
  readonly reason: string
  readonly onCancel: VisitSteps['cancel']
  readonly onDone: () => void
}

/** Another desk changed the visit before it was cancelled here: what it is now, beside what was meant. */
export function CancelledMeanwhile({ visit, reason, onCancel, onDone }: Props) {
  const { t } = useTranslation('scheduling')
  const { dayTime } = useFormats()
  const { data: theirs } = useQuery(
    salus.scheduling.getAppointment.queryOptions({ input: { id: visit.id }, staleTime: 0 }),
  )
  if (!theirs || theirs.version === visit.version) return <ListSkeleton />
  const told = `${t(`status.${theirs.status}`)}, ${dayTime(theirs.startsAt)}, ${theirs.practitionerName}`
  const mine = `${t('status.cancelled')}: ${reason}`
  const again = () => onCancel(theirs, reason, onDone, onDone)
  return (
    <section aria-label={t('meanwhile.title')}>
      <Text fw={600} mb={4}>
        {t('meanwhile.title')}
      </Text>
      <ChooseVersions
        differences={[{ key: 'state', label: t('visit.title'), mine, theirs: told, chosen: 'theirs' }]}
        words={{ mine: t('meanwhile.mine'), theirs: t('meanwhile.theirs'), nothing: '–' }}
        onChoose={(_, choice) => choice === 'mine' && again()}
      />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" size="compact-md" onClick={onDone}>
          {t('cancel.leave')}
        </Button>
        {theirs.status !== 'cancelled' && (
          <Button size="compact-md" color="red" onClick={again}>
            {t('cancel.decide')}
          </Button>
        )}
      </Group>
    </section>
  )
}
