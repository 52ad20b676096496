import { Button, SegmentedControl, Select, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Practitioner, PractitionerId } from '../../shared/clinics.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { useAction } from '../platform/actions.ts'
import { useSession } from '../platform/session.tsx'
import { type DayPlace, nothingOpen } from './use-day-address.ts'

type Props = { readonly place: DayPlace; readonly practitioners: readonly Practitioner[]; readonly cancelled: number }

const views = ['day', 'week'] as const
const everybody = 'everybody'

export function DayTools({ place, practitioners, cancelled }: Props) {
  const { t } = useTranslation('scheduling')
  const { may } = useSession()
  const { view, go, practitioner } = place
  const look = (next: 'day' | 'week') => go({ view: next === 'day' ? undefined : next })
  const book = () => go({ ...nothingOpen, book: 'new' })
  useAction({ id: 'day-view', words: t('shortcuts.day'), keys: 'D', run: () => look('day') })
  useAction({ id: 'week-view', words: t('shortcuts.week'), keys: 'W', run: () => look('week') })
  useAction({ id: 'book', words: t('day.newBooking'), keys: 'N', run: book, permission: 'scheduling.book' })
  return (
    <>
      {cancelled > 0 && (
        <Switch
          size="xs"
          label={t('day.showCancelled', { count: cancelled })}
          checked={place.cancelled ?? false}
          onChange={(event) => go({ cancelled: event.currentTarget.checked })}
        />
      )}
      {view === 'week' && (
        <Select
          w={170}
          size="sm"
          aria-label={t('day.practitioner')}
          value={practitioner ?? everybody}
          onChange={(id) => go({ practitioner: id === everybody ? undefined : (id as PractitionerId) })}
          data={[
            { value: everybody, label: t('day.everybody') },
            ...practitioners.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <SegmentedControl
        aria-label={t('day.viewLabel')}
        value={view}
        onChange={look}
        data={views.map((value) => ({ value, label: t(`day.view.${value}`) }))}
      />
      {may('scheduling.book') && (
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<KeyHint keys="N" />}
          onClick={book}
          aria-keyshortcuts="N"
        >
          {t('day.newBooking')}
        </Button>
      )}
    </>
  )
}
