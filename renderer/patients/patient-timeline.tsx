import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Patient } from '../../shared/patients.ts'
import { ChoiceChips } from '../components/choice-chips.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import styles from './patient-timeline.module.css'
import type { TimelineDay } from './timeline.ts'
import { TimelineEntry } from './timeline-entry.tsx'
import type { PatientHistory } from './use-patient-history.ts'

type Props = { readonly patient: Patient; readonly history: PatientHistory }

const kinds = ['visit', 'note', 'invoice'] as const
const permissions = { visit: 'scheduling.read', note: 'records.read', invoice: 'billing.read' }

/** Everything that happened, by day: what is to come first, then from today backwards. */
export function PatientTimeline({ patient, history }: Props) {
  const { t } = useTranslation('patients')
  const { today } = useFormats()
  const { tab } = useSearch({ from: '/patients/$patientId' })
  const days = history.days
    .map(({ on, happenings }) => ({ on, happenings: happenings.filter(({ kind }) => !tab || kind === tab) }))
    .filter(({ happenings }) => happenings.length > 0)
  const coming = days.filter(({ on }) => on > today()).toReversed()
  const past = days.filter(({ on }) => on <= today())

  return (
    <section className={styles.timeline} aria-label={t('timeline.label')}>
      <div className={styles.column}>
        <KindChips chosen={tab} />
        {history.error && <ErrorState error={history.error} retry={history.retry} />}
        {history.loading && <ListSkeleton rows={8} />}
        {!history.loading && !history.error && days.length === 0 && <NothingYet />}
        {coming.length > 0 && <Days title={t('timeline.coming')} days={coming} patient={patient} />}
        {past.length > 0 && <Days title={t('timeline.past')} days={past} patient={patient} />}
        {history.hasEarlier && (
          <Button variant="default" onClick={history.showEarlier}>
            {t('timeline.earlier')}
          </Button>
        )}
      </div>
    </section>
  )
}

function KindChips({ chosen }: { readonly chosen: string | undefined }) {
  const { t } = useTranslation('patients')
  const { may } = useSession()
  const navigate = useNavigate({ from: '/patients/$patientId' })
  const offered = kinds.filter((kind) => may(permissions[kind]))
  return (
    <ChoiceChips
      label={t('timeline.show')}
      choices={[
        { value: 'all', label: t('timeline.all') },
        ...offered.map((kind) => ({ value: kind, label: t(`timeline.kinds.${kind}`) })),
      ]}
      chosen={chosen ?? 'all'}
      onChoose={(kind) => void navigate({ search: { tab: kind === 'all' ? undefined : kind }, replace: true })}
    />
  )
}

type DaysProps = { readonly title: string; readonly days: readonly TimelineDay[]; readonly patient: Patient }

function Days({ title, days, patient }: DaysProps) {
  const { nearDay } = useFormats()
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <ol className={styles.days}>
        {days.map(({ on, happenings }) => (
          <li key={on} className={styles.day}>
            <h3 className={styles.date}>
              <time dateTime={on}>{nearDay(on)}</time>
            </h3>
            <ul className={styles.happenings}>
              {happenings.map((happening) => (
                <TimelineEntry key={happeningKey(happening)} happening={happening} patient={patient} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  )
}

function happeningKey(happening: TimelineDay['happenings'][number]): string {
  if (happening.kind === 'visit') return happening.visit.id
  return happening.kind === 'note' ? happening.note.id : happening.invoice.id
}

function NothingYet() {
  const { t } = useTranslation('patients')
  return (
    <EmptyState
      title={t('timeline.nothing')}
      hint={t('timeline.nothingHint')}
      icon={<IconHistory size={24} stroke={1.5} />}
    />
  )
}
