import { ActionIcon, Group, Modal, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { chosenOf } from './booking-values.ts'
import { weekWords } from './column-words.ts'
import type { Booking } from './use-booking.ts'
import { weekOf } from './use-day-address.ts'
import { useDesk } from './use-desk.ts'
import look from './week-grid.module.css'

type Props = { readonly booking: Booking; readonly onClose: () => void }

/** Every free time of a week, a row for each practitioner: for the patient who says "any day but Wednesday". */
export function WeekGrid({ booking, onClose }: Props) {
  const { t } = useTranslation('scheduling')
  const { date: dateWords, today, locale, time } = useFormats()
  const [from, setFrom] = useState(() => weekOf(booking.startsAt?.slice(0, 10) ?? today())[0] ?? today())
  const { data, error } = useWeek(booking, from)
  const choose = (slot: FreeSlot) => {
    booking.choose(slot)
    onClose()
  }
  const days = weekOf(from)
  const rows = data?.rows.filter(({ starts }) => starts.some((day) => day.length > 0))
  return (
    <Modal
      opened
      onClose={onClose}
      size="auto"
      title={t('weekGrid.title')}
      closeButtonProps={{ 'aria-label': t('weekGrid.close') }}
    >
      <Group gap="sm" mb="sm">
        <ActionIcon.Group>
          <ActionIcon variant="default" onClick={() => setFrom(addDays(from, -7))} aria-label={t('day.previousWeek')}>
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" onClick={() => setFrom(addDays(from, 7))} aria-label={t('day.nextWeek')}>
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </ActionIcon.Group>
        <Text fw={600} aria-live="polite">
          {weekWords(days, today(), locale)}
        </Text>
      </Group>
      {error && <ErrorState error={error} />}
      {!data && !error && <ListSkeleton />}
      {rows?.length === 0 && <EmptyState title={t('weekGrid.empty')} />}
      {data && rows && rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the buttons inside are what is pressed
        <table className={look.grid} onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col">{t('booking.practitioner')}</th>
              {data.days.map((day) => (
                <th key={day} scope="col" data-today={day === today() || undefined}>
                  {dateWords(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ practitionerId, name, starts }) => (
              <tr key={practitionerId}>
                <th scope="row">{name}</th>
                {starts.map((times, column) => (
                  <td key={data.days[column]}>
                    <div className={look.times}>
                      {times.map((startsAt) => (
                        <button
                          key={startsAt}
                          type="button"
                          className={look.time}
                          data-column={column}
                          aria-label={`${dateWords(startsAt.slice(0, 10))}, ${time(startsAt)}, ${name}`}
                          onClick={() => choose({ practitionerId, startsAt, endsAt: startsAt })}
                        >
                          {time(startsAt)}
                        </button>
                      ))}
                      {times.length === 0 && <span className={look.none}>–</span>}
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  )
}

function useWeek({ values, time }: Booking, from: string) {
  const { clinic } = useDesk()
  const { serviceId, practitionerId, minutes } = chosenOf({ ...values, ...time })
  const input = serviceId
    ? { serviceId, clinicId: clinic.id, from, ...(practitionerId && { practitionerId }), ...(minutes && { minutes }) }
    : skipToken
  return useQuery(salus.scheduling.weekGrid.queryOptions({ input, placeholderData: keepPreviousData }))
}

/** Arrows go through the times of a day, and across to the next day that has one. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const here = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-column]') : null
  const row = here?.closest('tr')
  if (!here || !row || !event.key.startsWith('Arrow')) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-column]')]
  const column = Number(here.dataset['column'])
  const inRow = [...row.querySelectorAll<HTMLElement>('[data-column]')]
  const clock = here.textContent ?? ''
  const across = (side: 1 | -1) => {
    const columns = [...new Set(inRow.map(({ dataset }) => Number(dataset['column'])))]
    const next = side > 0 ? columns.find((at) => at > column) : columns.findLast((at) => at < column)
    const times = inRow.filter(({ dataset }) => Number(dataset['column']) === next)
    return times.findLast((time) => (time.textContent ?? '') <= clock) ?? times[0]
  }
  const inColumn = all.filter(({ dataset }) => Number(dataset['column']) === column)
  const to: { readonly [key: string]: () => HTMLElement | undefined } = {
    ArrowDown: () => inColumn[inColumn.indexOf(here) + 1],
    ArrowUp: () => inColumn[inColumn.indexOf(here) - 1],
    ArrowRight: () => across(1),
    ArrowLeft: () => across(-1),
  }
  event.preventDefault()
  to[event.key]?.()?.focus()
}
