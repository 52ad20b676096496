import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import styles from './hit-visits.module.css'
import type { InTheWay } from './in-the-way.ts'
import { OtherPieces } from './other-pieces.tsx'
import { useMoveHit } from './use-move-hit.ts'
import { useTeam } from './use-team.ts'

type Props = { readonly visits: readonly InTheWay[]; readonly staying?: boolean; readonly first?: number }

/** Visits that a change leaves without a place, and one click for each to another one. */
export function HitVisits({ visits, staying = false, first = 30 }: Props) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const showAll = () => {
    setAll(true)
    requestAnimationFrame(() => list.current?.children[first]?.querySelector('a')?.focus()) // the button is gone
  }
  const shown = all ? visits : visits.slice(0, first)
  return (
    <>
      <ul ref={list} className={styles.visits}>
        {shown.map((visit) => (
          <HitRow key={visit.id} visit={visit} staying={staying} />
        ))}
      </ul>
      {shown.length < visits.length && (
        <Button size="compact-sm" variant="subtle" onClick={showAll}>
          {t('rota:hits.showAll', { count: visits.length })}
        </Button>
      )}
    </>
  )
}

function HitRow({ visit, staying }: { readonly visit: InTheWay; readonly staying: boolean }) {
  const { may } = useSession()
  const { dayTime } = useFormats()
  const { id, startsAt, patientName, patientPhone, serviceName, practitionerName, colour } = visit
  const day = { date: startsAt.slice(0, 10), visit: id }
  return (
    <li className={styles.visit} data-hue={colour} aria-label={`${patientName}, ${dayTime(startsAt)}`}>
      <p className={styles.who}>
        <time dateTime={startsAt}>{dayTime(startsAt)}</time>
        <Link to="/day" search={day} className={styles.name}>
          {patientName}
        </Link>
      </p>
      <p className={styles.what}>
        {serviceName} · {practitionerName}
        {patientPhone && ` · ${patientPhone}`}
      </p>
      <NewPrice visit={visit} />
      {!staying && may('scheduling.book') && <WhereTo visit={visit} />}
    </li>
  )
}

function NewPrice({ visit }: { readonly visit: InTheWay }) {
  const { t } = useWords()
  const { money } = useFormats()
  const { priceBefore, priceAfter, currency } = visit
  if (priceBefore === undefined || priceAfter === undefined || currency === undefined) return null
  const [before, after] = [money(priceBefore, currency), money(priceAfter, currency)]
  return (
    <p className={styles.price}>
      <span className="visually-hidden">{t('rota:hits.newPrice', { before, after })}</span>
      <span aria-hidden="true">
        {before} → <b>{after}</b>
      </span>
    </p>
  )
}

function WhereTo({ visit }: { readonly visit: InTheWay }) {
  const { t } = useWords()
  const { pieces, alternatives } = visit
  if (pieces) return <OtherPieces visit={visit} pieces={pieces} />
  if (alternatives) return <Places visit={visit} slots={alternatives} />
  return <NextFree visit={visit} empty={t('rota:hits.nowhere')} />
}

function NextFree({ visit, empty }: { readonly visit: InTheWay; readonly empty: string }) {
  const { serviceId, practitionerId, clinicId, startsAt } = visit
  const input = { serviceId, practitionerId, clinicId, from: startsAt, limit: 3 }
  const slots = useQuery(salus.scheduling.nextFree.queryOptions({ input }))
  if (!slots.data) return slots.error ? <p className={styles.what}>{empty}</p> : null
  return <Places visit={visit} slots={slots.data.items} />
}

function Places({ visit, slots }: { readonly visit: InTheWay; readonly slots: readonly FreeSlot[] }) {
  const { t } = useWords()
  const { dayTime, time } = useFormats()
  const team = useTeam()
  const { move, pending } = useMoveHit()
  if (slots.length === 0) return <p className={styles.what}>{t('rota:hits.nowhere')}</p>
  const nameOf = (slot: FreeSlot) => team.find(({ id }) => id === slot.practitionerId)?.name ?? ''
  const sameDay = (slot: FreeSlot) => slot.startsAt.slice(0, 10) === visit.startsAt.slice(0, 10)
  const words = (slot: FreeSlot) => {
    const when = sameDay(slot) ? time(slot.startsAt) : dayTime(slot.startsAt)
    return slot.practitionerId === visit.practitionerId ? when : `${when} · ${nameOf(slot).split(' ')[0]}`
  }
  return (
    <div className={styles.places}>
      <span className={styles.to}>{t('rota:hits.moveTo')}</span>
      {slots.map((slot) => (
        <Button
          key={`${slot.practitionerId} ${slot.startsAt}`}
          size="compact-sm"
          variant="default"
          fw={500}
          disabled={pending}
          title={nameOf(slot)}
          aria-label={t('rota:hits.moveOne', {
            name: visit.patientName,
            at: dayTime(slot.startsAt),
            who: nameOf(slot),
          })}
          onClick={() => move(visit, slot)}
        >
          {words(slot)}
        </Button>
      ))}
    </div>
  )
}
