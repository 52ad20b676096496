import { Select } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClinicId, PractitionerId } from '../../shared/clinics.ts'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import styles from './gap-matches.module.css'
import { MatchCard } from './match-card.tsx'
import { useOffering } from './use-offering.ts'

export type Gap = {
  readonly clinicId: ClinicId
  readonly practitionerId: PractitionerId
  readonly from: LocalDateTime
  readonly to: LocalDateTime
}
type Props = Gap & {
  readonly onBooked: (appointmentId: string, startsAt: string) => void
  /** It took the place of what was pressed: the keyboard goes on with whoever comes first. */
  readonly takesFocus?: boolean
}

const holds = [10, 15, 30, 60, 120] as const

/** Who fits into a free time, best first: called, offered, and booked or passed on without leaving it. */
export function GapMatches({ onBooked, takesFocus = false, ...gap }: Props) {
  const { t } = useTranslation('waiting-list')
  const { date, duration, time } = useFormats()
  const [holdMinutes, setHoldMinutes] = useState(30)
  const offering = useOffering(onBooked)
  const nobodyYet = takesFocus && offering.turn === undefined
  const { matches, offered, error } = useMatches(gap)
  if (error) return <ErrorState error={error} />
  if (!matches) return <ListSkeleton rows={4} />
  if (matches.length + offered.length === 0)
    return (
      <EmptyState title={t('match.nobody')} hint={t('match.nobodyHint')} icon={<IconUsers size={24} stroke={1.5} />} />
    )
  return (
    <section aria-label={t('match.title')}>
      <div className={styles.gap}>
        {t('match.gap', { day: date(gap.from.slice(0, 10)), from: time(gap.from), to: time(gap.to) })}
        <Select
          className={styles.hold}
          size="xs"
          aria-label={t('match.hold')}
          data={holds.map((count) => ({ value: String(count), label: duration(count) }))}
          value={String(holdMinutes)}
          onChange={(minutes) => setHoldMinutes(Number(minutes))}
        />
      </div>
      <RefusalNotice refusal={offering.refusal} />
      <ol className={styles.list}>
        {offered.map((wish) => (
          <MatchCard
            key={wish.id}
            match={{ wish }}
            holdMinutes={holdMinutes}
            first
            hasTheTurn={offering.turn === wish.id || nobodyYet}
            offering={offering}
          />
        ))}
        {matches.map((match) => (
          <MatchCard
            key={match.wish.id}
            match={match}
            holdMinutes={holdMinutes}
            first={match === matches[0] && offered.length === 0}
            hasTheTurn={offering.turn === match.wish.id || (nobodyYet && match === matches[0])}
            offering={offering}
          />
        ))}
      </ol>
    </section>
  )
}

export function useMatches(gap: Gap | undefined) {
  const { clinicId, practitionerId, from = '', to = '' } = gap ?? {}
  const { data, error } = useQuery(
    salus.waitingList.matches.queryOptions({
      input: { from, to, ...(clinicId && { clinicId }), ...(practitionerId && { practitionerId }) },
      enabled: gap !== undefined && from < to,
      placeholderData: keepPreviousData,
    }),
  )
  const held = useQuery(
    salus.waitingList.listWishes.queryOptions({ input: { status: 'offered' }, enabled: gap !== undefined }),
  )
  // Whoever has the offer fits no more, but is the one being called.
  const offered = (held.data?.items ?? []).filter(
    ({ offer }) => offer && offer.practitionerId === practitionerId && offer.startsAt < to && from < offer.endsAt,
  )
  return { matches: data?.items, offered, error }
}
