import { Button } from '@mantine/core'
import { IconArrowsMove, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localOf } from '../../shared/platform/local-time.ts'
import type { SeriesId } from '../../shared/scheduling.ts'
import type { Series, SeriesDate, SeriesPlan } from '../../shared/series.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { onePage } from '../components/one-page.ts'
import { PagedList } from '../components/paged-list.tsx'
import { Permitted } from '../components/permitted.tsx'
import { ScreenHeader } from '../components/screen-header.tsx'
import { fullName } from '../patients/person-name.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { CancelSeries } from './cancel-series.tsx'
import { ChangeSeries } from './change-series.tsx'
import { useSeriesColumns } from './series-columns.tsx'
import { SeriesHead } from './series-head.tsx'
import styles from './series-screen.module.css'
import { isToCome } from './to-come.ts'

/** Everything that came of one rule: what was, what is to come, and what is not as the rule says. */
export function SeriesScreen() {
  const { t } = useTranslation('series')
  return (
    <Permitted permission="scheduling.read" title={t('title')}>
      <TheSeries />
    </Permitted>
  )
}

function TheSeries() {
  const { t } = useTranslation('series')
  const { seriesId } = useParams({ from: '/series/$seriesId' })
  const asked = useQuery(salus.series.getSeries.queryOptions({ input: { id: seriesId as SeriesId } }))
  const { data, error } = asked
  if (data?.series) return <Shown plan={data} series={data.series} refetch={() => void asked.refetch()} />
  return (
    <>
      <ScreenHeader title={t('title')} />
      {error ? <ErrorState error={error} retry={() => void asked.refetch()} /> : <ListSkeleton rows={8} />}
    </>
  )
}

type Props = { readonly plan: SeriesPlan; readonly series: Series; readonly refetch: () => void }

function Shown({ plan, series, refetch }: Props) {
  const { t } = useTranslation('series')
  const { may } = useSession()
  const { zone } = useFormats()
  const navigate = useNavigate()
  const columns = useSeriesColumns(plan.dates)
  const [doing, setDoing] = useState<'moving' | 'cancelling'>()
  const patient = useQuery(salus.patients.getPatient.queryOptions({ input: { id: series.patientId } })).data
  const name = patient ? fullName(patient) : ''
  const now = localOf(new Date().toISOString(), zone)
  const next = plan.dates.find((date) => isToCome(date, now) && date.appointmentId)
  const open = ({ startsAt, appointmentId }: SeriesDate) =>
    void navigate({
      to: '/day',
      search: { date: startsAt.slice(0, 10), ...(appointmentId && { visit: appointmentId }) },
    })
  const close = () => setDoing(undefined)
  return (
    <>
      <ScreenHeader
        title={t('title')}
        actions={
          may('scheduling.book') &&
          next && (
            <>
              <Button
                variant="default"
                leftSection={<IconX size={16} aria-hidden="true" />}
                onClick={() => setDoing('cancelling')}
              >
                {t('cancel.button')}
              </Button>
              <Button leftSection={<IconArrowsMove size={16} aria-hidden="true" />} onClick={() => setDoing('moving')}>
                {t('change.button')}
              </Button>
            </>
          )
        }
      >
        <Link to="/patients/$patientId" params={{ patientId: series.patientId }}>
          {name}
        </Link>
      </ScreenHeader>
      <div className={styles.body}>
        <div className={styles.main}>
          <SeriesHead series={series} dates={plan.dates} next={next} />
          <PagedList<SeriesDate>
            name="series"
            label={t('allDates')}
            columns={columns}
            pages={onePage({ data: { items: plan.dates, next: null }, error: null, refetch })}
            idOf={({ occursAt }) => occursAt}
            onOpen={open}
            selected={next?.occursAt}
            empty={<EmptyState title={t('page.over')} />}
          />
        </div>
        {doing === 'moving' && next && (
          <ChangeSeries title={name} series={series} date={next} usual="all" onDone={close} />
        )}
        {doing === 'cancelling' && next && (
          <CancelSeries title={name} series={series} dates={plan.dates} date={next} usual="all" onDone={close} />
        )}
      </div>
    </>
  )
}
