import { ActionIcon, Button, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendarMonth, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../shared/platform/local-time.ts'
import { useAction } from '../platform/actions.ts'
import { useShortcut } from '../platform/shortcuts.tsx'
import { useCalendarWords } from './calendar-words.ts'
import type { DayPlace } from './use-day-address.ts'

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const

/** ‹ Today › beside the date, and a calendar for what is far away. */
export function DayNavigation({ place: { date, view, today, go } }: { readonly place: DayPlace }) {
  const { t } = useTranslation('scheduling')
  const week = view === 'week'
  const step = (days: number) => go({ date: addDays(date, week ? 7 * days : days) })
  const goToday = () => go({ date: undefined })
  useAction({ id: 'day-today', words: t('shortcuts.today'), keys: 'T', run: goToday })
  useShortcut('J', t('shortcuts.next'), () => step(1))
  useShortcut('K', t('shortcuts.previous'), () => step(-1))
  const previous = t(week ? 'day.previousWeek' : 'day.previousDay')
  const next = t(week ? 'day.nextWeek' : 'day.nextDay')
  return (
    <ActionIcon.Group>
      <ActionIcon
        variant="default"
        onClick={() => step(-1)}
        aria-label={previous}
        title={`${previous} (K)`}
        aria-keyshortcuts="K"
      >
        <IconChevronLeft {...icon} />
      </ActionIcon>
      <Button
        variant="default"
        size="compact-md"
        h={32}
        disabled={date === today}
        onClick={goToday}
        title={`${t('shortcuts.today')} (T)`}
        aria-keyshortcuts="T"
      >
        {t('day.today')}
      </Button>
      <ActionIcon
        variant="default"
        onClick={() => step(1)}
        aria-label={next}
        title={`${next} (J)`}
        aria-keyshortcuts="J"
      >
        <IconChevronRight {...icon} />
      </ActionIcon>
      <FarDate date={date} onPick={(picked) => go({ date: picked })} />
    </ActionIcon.Group>
  )
}

function FarDate({ date, onPick }: { readonly date: string; readonly onPick: (date: string) => void }) {
  const { t } = useTranslation('scheduling')
  const words = useCalendarWords()
  const [opened, setOpened] = useState(false)
  const pick = (picked: string | null) => {
    setOpened(false)
    if (picked) onPick(picked)
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start">
      <Popover.Target>
        <ActionIcon
          variant="default"
          onClick={() => setOpened(!opened)}
          aria-label={t('day.goToDate')}
          title={t('day.goToDate')}
        >
          <IconCalendarMonth {...icon} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('day.goToDate')}>
        <DatePicker {...words} defaultDate={date} value={date} onChange={pick} />
      </Popover.Dropdown>
    </Popover>
  )
}
