import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Match } from '../../shared/waiting-list.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import styles from './gap-matches.module.css'
import { HoldCountdown } from './hold-countdown.tsx'
import { ScoreBars } from './score-bars.tsx'
import type { useOffering } from './use-offering.ts'
import { useWishWords } from './wish-words.ts'

type Props = {
  /** Without a place of its own: it has been offered one. */
  readonly match: Pick<Match, 'wish'> & Partial<Match>
  readonly holdMinutes: number
  readonly first: boolean
  /** To be asked now: their button has the focus. */
  readonly hasTheTurn: boolean
  readonly offering: ReturnType<typeof useOffering>
}

/** One person who fits: why they come here in the order, the number to call, and what they say. */
export function MatchCard({ match, holdMinutes, first, hasTheTurn, offering }: Props) {
  const { t } = useTranslation('waiting-list')
  const { may } = useSession()
  const { dayTime, time } = useFormats()
  const { when, whom } = useWishWords()
  const { wish, score } = match
  const next = useRef<HTMLButtonElement>(null)
  const isOffered = wish.offer !== null
  useEffect(() => {
    if (hasTheTurn && (isOffered || first)) next.current?.focus()
  }, [hasTheTurn, isOffered, first])
  const { practitionerId, startsAt, endsAt } = match
  const place = practitionerId && startsAt && endsAt ? { practitionerId, startsAt, endsAt } : undefined
  const at = wish.offer ?? place
  return (
    <li className={styles.match} data-offered={wish.offer !== null}>
      <div className={styles.head}>
        <h3 className={styles.name}>{wish.patientName}</h3>
        {score && (
          <span className={styles.total} title={t('match.score')}>
            {t('match.outOf', { score: score.total })}
          </span>
        )}
      </div>
      <p className={styles.facts}>
        {wish.serviceName}
        {at && ` · ${dayTime(at.startsAt)}–${time(at.endsAt)}`}
        <br />
        {when(wish)} · {whom(wish)}
        {wish.remark && (
          <>
            <br />
            {wish.remark}
          </>
        )}
      </p>
      {score && <ScoreBars score={score} />}
      <div className={styles.acts}>
        <Phone number={wish.patientPhone} />
        {wish.offer && <HoldCountdown offer={wish.offer} />}
      </div>
      {may('scheduling.book') && (
        <div className={styles.acts}>
          {wish.offer ? (
            <>
              <Button ref={next} size="compact-md" loading={offering.pending} onClick={() => offering.accept(wish)}>
                {t('match.accept')}
              </Button>
              <Button size="compact-md" variant="default" onClick={() => offering.decline(wish)}>
                {t('match.decline')}
              </Button>
            </>
          ) : place ? (
            <Button
              ref={next}
              size="compact-md"
              variant={first ? 'filled' : 'default'}
              loading={offering.pending}
              onClick={() => offering.offer(wish, place, holdMinutes)}
            >
              {t('match.offerAt', { at: time(place.startsAt) })}
              <span className="visually-hidden"> {wish.patientName}</span>
            </Button>
          ) : null}
        </div>
      )}
    </li>
  )
}

export function Phone({ number }: { readonly number: string | null }) {
  const { t } = useTranslation('waiting-list')
  if (!number) return <span className={styles.facts}>{t('detail.noPhone')}</span>
  return (
    <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      <IconPhone size={14} aria-hidden="true" /> {number}
    </a>
  )
}
