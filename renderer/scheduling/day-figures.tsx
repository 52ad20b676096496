import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceId } from '../../shared/clinics.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { Today } from '../../shared/reporting.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import look from './day-figures.module.css'
import { useMinute } from './minute.ts'
import type { DayPlace } from './use-day-address.ts'
import { nothingOpen } from './use-day-address.ts'
import { useDesk } from './use-desk.ts'
import { useFreeSlots } from './use-free-slots.ts'
import { waitedMinutes } from './visit-flow.ts'

/** The four questions of the desk. Each answer opens what it is about. */
export function DayFigures({ place }: { readonly place: DayPlace }) {
  const { t } = useTranslation('scheduling')
  const { may } = useSession()
  const today = useToday()
  const { usualService } = useDesk()
  const next = useNextFree(usualService?.id, place.today)
  const { go, list } = place
  const open = (next: DayPlace['list']) => go({ ...nothingOpen, list: list === next ? undefined : next })
  const bookNextFree = () => {
    if (next) go({ ...nothingOpen, book: next.startsAt, practitioner: next.practitionerId, service: usualService?.id })
  }
  return (
    <fieldset className={look.figures} aria-label={t('figures.label')}>
      <Figure words={t('figures.waiting')} pressed={list === 'waiting'} onOpen={() => open('waiting')}>
        <Waiting today={today} />
      </Figure>
      <Figure
        words={t('figures.nextFree')}
        {...(may('scheduling.book') && next && { onOpen: bookNextFree })}
        hint={usualService?.name}
      >
        <NextFree slot={next} />
      </Figure>
      <Figure words={t('figures.toBill')} pressed={list === 'to-bill'} onOpen={() => open('to-bill')}>
        {today?.toBill.length ?? '–'}
      </Figure>
      <Figure words={t('figures.unconfirmed')} pressed={list === 'unconfirmed'} onOpen={() => open('unconfirmed')}>
        {today?.unconfirmed ?? '–'}
      </Figure>
    </fieldset>
  )
}

/** For what was booked last here: a gap too short for it is no answer on the phone. `null` when nothing is free. */
function useNextFree(serviceId: ServiceId | undefined, today: LocalDate): FreeSlot | null | undefined {
  const slots = useFreeSlots({ serviceId, practitionerId: undefined, from: today, limit: 1 })
  return slots && (slots[0] ?? null)
}

/** The figures are of today, whatever day is in sight. */
export function useToday(): Today | undefined {
  return useTodayQuery().data
}

export function useTodayQuery() {
  const { clinic, may } = useSession()
  const input = { clinicId: clinic.id }
  return useQuery(salus.reporting.today.queryOptions({ input, enabled: may('reporting.today') }))
}

type FigureProps = {
  readonly words: string
  readonly children: ReactNode
  readonly pressed?: boolean
  readonly hint?: string | undefined
  readonly onOpen?: () => void
}

function Figure({ words, children, pressed, hint, onOpen }: FigureProps) {
  return (
    <button
      type="button"
      className={look.figure}
      disabled={!onOpen}
      onClick={onOpen}
      aria-pressed={pressed}
      title={hint ? `${words}: ${hint}` : words}
    >
      <span className={look.words}>{words}</span> <span className={look.value}>{children}</span>
    </button>
  )
}

function Waiting({ today }: { readonly today: Today | undefined }) {
  const { t } = useTranslation('scheduling')
  const { duration } = useFormats()
  const now = useMinute()
  if (!today) return '–'
  const longest = Math.max(0, ...today.waiting.map((visit) => waitedMinutes(visit, now) ?? 0))
  return (
    <>
      {today.waiting.length}
      {longest > 0 && (
        <span className={look.aside} title={t('figures.longest', { time: duration(longest) })}>
          <span className={look.roomy}> {t('figures.longest', { time: duration(longest) })}</span>
          <span className={look.tight} aria-hidden>
            {' '}
            {duration(longest)}
          </span>
        </span>
      )}
    </>
  )
}

function NextFree({ slot }: { readonly slot: FreeSlot | null | undefined }) {
  const { t } = useTranslation('scheduling')
  const { nearDay, time, today } = useFormats()
  if (slot === undefined) return '–'
  if (slot === null) return t('figures.none')
  const day = slot.startsAt.slice(0, 10)
  return (
    <>
      {time(slot.startsAt)}
      {day !== today() && <span className={look.aside}> {nearDay(day)}</span>}
    </>
  )
}
