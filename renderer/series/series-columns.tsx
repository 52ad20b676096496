import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeriesDate } from '../../shared/series.ts'
import type { Column } from '../components/list-table.ts'
import { StatusBadge } from '../components/status-badge.tsx'
import { useFormats } from '../platform/formats.ts'
import { useDesk } from '../scheduling/use-desk.ts'
import { statusLook } from '../scheduling/visit-status.ts'

export function useSeriesColumns(dates: readonly SeriesDate[]): Column<SeriesDate>[] {
  const { t } = useTranslation(['series', 'scheduling'])
  const { date, dayTime, time } = useFormats()
  const { practitioners } = useDesk()
  return useMemo(() => {
    const numbers = new Map(dates.map(({ occursAt }, index) => [occursAt, index + 1]))
    const state = ({ status }: SeriesDate) =>
      status ? (
        <StatusBadge {...statusLook[status]}>{t(`scheduling:status.${status}`)}</StatusBadge>
      ) : (
        <StatusBadge tone="neutral" shape="ring">
          {t('date.skipped')}
        </StatusBadge>
      )
    return [
      {
        id: 'number',
        title: t('page.number'),
        width: '48px',
        align: 'end',
        cell: ({ occursAt }) => numbers.get(occursAt),
      },
      {
        id: 'day',
        title: t('page.day'),
        width: 'minmax(140px, 1fr)',
        cell: ({ startsAt }) => date(startsAt.slice(0, 10)),
      },
      {
        id: 'time',
        title: t('page.time'),
        width: '110px',
        cell: ({ startsAt, endsAt }) => `${time(startsAt)}–${time(endsAt)}`,
      },
      {
        id: 'practitioner',
        title: t('page.practitioner'),
        width: 'minmax(140px, 1fr)',
        optional: true,
        cell: ({ practitionerId }) => practitioners.find(({ id }) => id === practitionerId)?.name,
      },
      { id: 'state', title: t('page.state'), width: '130px', cell: state },
      {
        id: 'note',
        title: t('page.note'),
        width: 'minmax(160px, 1fr)',
        optional: true,
        cell: ({ exception, occursAt }) => exception === 'moved' && t('date.moved', { at: dayTime(occursAt) }),
      },
    ]
  }, [dates, t, date, dayTime, time, practitioners])
}
