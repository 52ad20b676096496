import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconDoor, IconHeartRateMonitor, IconPlus, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PractitionerId } from '../../shared/clinics.ts'
import { MoreViews } from '../agenda/more-views.tsx'
import { KeyHint } from '../components/key-hint.tsx'
import { useAction } from '../platform/actions.ts'
import { useSession } from '../platform/session.tsx'
import styles from './day-tools.module.css'
import type { ColumnsBy, Day } from './use-day.ts'
import { type DayPlace, nothingOpen } from './use-day-address.ts'

type Props = { readonly place: DayPlace; readonly day: Day }

const views = ['day', 'week'] as const
const everybody = 'everybody'

export function DayTools({ place, day }: Props) {
  const { t } = useTranslation('scheduling')
  const { may } = useSession()
  const { view, go } = place
  const whose = day.visits.find(({ id }) => id === place.visit)?.practitionerId
  /** One person's week can be read; everybody's is chosen on purpose. */
  const look = (next: DayPlace['view']) => {
    const practitioner = whose ?? place.practitioner ?? day.practitioners.find(({ active }) => active)?.id
    go(next === 'day' ? { view: undefined } : { view: next, practitioner })
  }
  const book = () => go({ ...nothingOpen, book: 'new' })
  useAction({ id: 'day-view', words: t('shortcuts.day'), keys: 'D', run: () => look('day') })
  useAction({ id: 'week-view', words: t('shortcuts.week'), keys: 'W', run: () => look('week') })
  useAction({ id: 'book', words: t('day.newBooking'), keys: 'N', run: book, permission: 'scheduling.book' })
  return (
    <>
      <ColumnsChoice place={place} day={day} />
      <SegmentedControl
        aria-label={t('day.viewLabel')}
        value={view}
        onChange={look}
        data={views.map((value) => ({ value, label: t(`day.view.${value}`) }))}
      />
      <MoreViews date={place.date} view={view} cancelled={day.cancelled} whose={whose} />
      {may('scheduling.book') && (
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<KeyHint keys="N" />}
          onClick={book}
          className={styles.book}
          title={`${t('day.newBooking')} (N)`}
          aria-keyshortcuts="N"
        >
          {t('day.newBooking')}
        </Button>
      )}
    </>
  )
}

/** On a day: people or rooms side by side. Over more days: whose. */
function ColumnsChoice({ place, day: { families, practitioners } }: Props) {
  const { t } = useTranslation('scheduling')
  const { view, by = 'people', go, practitioner } = place
  const choices: readonly ColumnsBy[] = ['people', ...families]
  const show = (next: ColumnsBy) => go({ by: next === 'people' ? undefined : next, view: undefined })
  const following = choices[(choices.indexOf(by) + 1) % choices.length] ?? 'people'
  useAction({
    id: 'columns',
    words: t('columns.next', { by: t(`columns.${following}`) }),
    keys: 'Shift+C',
    run: () => show(following),
    when: choices.length > 1,
  })
  if (view === 'day') {
    if (choices.length < 2) return null
    return (
      <SegmentedControl
        aria-label={t('columns.label')}
        value={choices.includes(by) ? by : 'people'}
        onChange={show}
        data={choices.map((value) => ({ value, label: <ColumnsLabel by={value} /> }))}
      />
    )
  }
  return (
    <Select
      w={160}
      size="sm"
      aria-label={t('day.practitioner')}
      value={practitioner ?? everybody}
      onChange={(id) => go({ practitioner: id === everybody ? undefined : (id as PractitionerId) })}
      data={[
        { value: everybody, label: t('day.everybody') },
        ...practitioners.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

const pictures = { people: IconUsers, room: IconDoor, equipment: IconHeartRateMonitor }

function ColumnsLabel({ by }: { readonly by: ColumnsBy }) {
  const { t } = useTranslation('scheduling')
  const Picture = pictures[by]
  const word = t(`columns.${by}`)
  return (
    <span className={styles.column} title={word}>
      <Picture size={16} stroke={1.75} className={styles.icon} aria-hidden />
      <span className={styles.word}>{word}</span>
    </span>
  )
}
