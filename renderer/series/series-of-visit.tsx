import { IconRepeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry, SeriesId } from '../../shared/scheduling.ts'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { salus } from '../platform/salus.ts'
import { CancelSeries } from './cancel-series.tsx'
import { ChangeSeries } from './change-series.tsx'
import styles from './series-of-visit.module.css'

function useSeries(id: SeriesId) {
  return useQuery(salus.series.getSeries.queryOptions({ input: { id } }))
}

/** 'Part of a series · 3 of 12', and the way to all of it. */
export function SeriesLink({ visit }: { readonly visit: CalendarEntry & { readonly seriesId: SeriesId } }) {
  const { t } = useTranslation('series')
  const { data } = useSeries(visit.seriesId)
  const nth = (data?.dates.findIndex(({ occursAt }) => occursAt === visit.occursAt) ?? -1) + 1
  return (
    <Link to="/series/$seriesId" params={{ seriesId: visit.seriesId }} className={styles.link}>
      <IconRepeat size={16} stroke={1.75} aria-hidden="true" />
      {t('partOf')}
      {nth > 0 && <span className={styles.nth}>{t('position', { nth, count: data?.dates.length ?? 0 })}</span>}
    </Link>
  )
}

type Props = {
  readonly visit: CalendarEntry & { readonly seriesId: SeriesId }
  readonly doing: 'moving' | 'cancelling'
  /** It was moved by itself; now those that follow shall go the same way. */
  readonly alike?: boolean
  readonly onDone: () => void
}

/** A visit of a series is moved or cancelled alone, or with those that follow. */
export function SeriesActs({ visit, doing, alike = false, onDone }: Props) {
  const { t } = useTranslation('series')
  const { data, error } = useSeries(visit.seriesId)
  const date = data?.dates.find(({ appointmentId }) => appointmentId === visit.id)
  const title = visit.patientName
  if (!data?.series || !date) {
    return (
      <SidePanel title={t('title')} onClose={onDone}>
        {error ? <ErrorState error={error} /> : <ListSkeleton />}
      </SidePanel>
    )
  }
  const common = { title, series: data.series, date, usual: 'this', onDone } as const
  if (doing === 'moving' && alike) return <ChangeSeries {...common} usual="following" alike />
  return doing === 'moving' ? <ChangeSeries {...common} /> : <CancelSeries {...common} dates={data.dates} />
}
