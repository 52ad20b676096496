import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { ChooseVersions, type VersionChoice } from '../components/two-versions.tsx'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import type { Target } from './move.ts'
import { useDesk } from './use-desk.ts'
import type { MoveVisit, RefusedMove } from './use-move-visit.ts'
import { mayBeMoved } from './visit-flow.ts'

type Props = { readonly refused: RefusedMove; readonly onMove: MoveVisit; readonly onDone: () => void }

/** Another desk changed the visit while it was being moved here: both versions, and a person decides. */
export function MovedMeanwhile({ refused: { visit, target }, onMove, onDone }: Props) {
  const { data: theirs, error } = useQuery(
    salus.scheduling.getAppointment.queryOptions({ input: { id: visit.id }, staleTime: 0 }),
  )
  if (error) return <ErrorState error={error} />
  if (!theirs || theirs.version === visit.version) return <ListSkeleton />
  return <Decide key={theirs.version} theirs={theirs} target={target} onMove={onMove} onDone={onDone} />
}

type DecideProps = Omit<Props, 'refused'> & { readonly theirs: CalendarEntry; readonly target: Target }

function Decide({ theirs, target, onMove, onDone }: DecideProps) {
  const { t } = useTranslation('scheduling')
  const { dayTime } = useFormats()
  const { practitioners, pieces } = useDesk()
  const [chosen, setChosen] = useState<{ readonly [key: string]: VersionChoice }>({})
  const rooms = (ids: readonly string[]) =>
    pieces.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(', ')
  const resourceIds = target.resourceIds ?? theirs.resourceIds
  const differences = [
    { key: 'when', label: t('visit.when'), mine: dayTime(target.startsAt), theirs: dayTime(theirs.startsAt) },
    {
      key: 'who',
      label: t('visit.with'),
      mine: practitioners.find(({ id }) => id === target.practitionerId)?.name ?? '',
      theirs: theirs.practitionerName,
    },
    { key: 'room', label: t('visit.room'), mine: rooms(resourceIds), theirs: rooms(theirs.resourceIds) },
  ]
    .filter(({ mine, theirs }) => mine !== theirs)
    .map((difference) => ({ ...difference, chosen: chosen[difference.key] ?? ('mine' as const) }))
  const isMine = (key: string) => (chosen[key] ?? 'mine') === 'mine'
  const decide = () => {
    if (differences.every(({ key }) => !isMine(key))) return onDone()
    const time = isMine('when') ? target : theirs
    const { startsAt, endsAt } = time
    const practitionerId = isMine('who') ? target.practitionerId : theirs.practitionerId
    const minutes = isMine('when') ? target.minutes : undefined
    const room = target.resourceIds && isMine('room') ? { resourceIds: target.resourceIds } : {}
    onMove(theirs, { startsAt, endsAt, practitionerId, minutes, ...room }, onDone)
  }
  return (
    <section aria-label={t('meanwhile.title')}>
      <Text fw={600} mb={4}>
        {t('meanwhile.title')}
      </Text>
      <Text size="sm" mb="sm">
        {t('meanwhile.words', { name: theirs.patientName, status: t(`status.${theirs.status}`) })}
      </Text>
      {mayBeMoved(theirs) && (
        <ChooseVersions
          differences={differences}
          words={{ mine: t('meanwhile.mine'), theirs: t('meanwhile.theirs'), nothing: t('columns.none') }}
          onChoose={(key, choice) => setChosen({ ...chosen, [key]: choice })}
        />
      )}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" size="compact-md" onClick={onDone}>
          {t('meanwhile.leave')}
        </Button>
        {mayBeMoved(theirs) && (
          <Button size="compact-md" onClick={decide}>
            {t('meanwhile.decide')}
          </Button>
        )}
      </Group>
    </section>
  )
}
