import { useTranslation } from 'react-i18next'
import { localDateOf, minutesBetween } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { Fact } from './fact.tsx'
import { useMinute } from './minute.ts'
import { ServiceDot } from './service-dot.tsx'
import { waitedMinutes } from './visit-flow.ts'
import look from './visit-panel.module.css'
import { VisitRooms } from './visit-rooms.tsx'

export function VisitFacts({ visit }: { readonly visit: CalendarEntry }) {
  const { t } = useTranslation('scheduling')
  const { dayTime, time, duration, money } = useFormats()
  const { clinic } = useSession()
  const phone = visit.patientPhone
  return (
    <dl className={look.facts}>
      <Fact words={t('visit.phone')}>
        {phone ? (
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
        ) : (
          <span className={look.aside}>{t('visit.noPhone')}</span>
        )}
      </Fact>
      <Fact words={t('visit.when')}>
        {dayTime(visit.startsAt)}–{time(visit.endsAt)}{' '}
        <span className={look.aside}>{duration(minutesBetween(visit.startsAtUtc, visit.endsAtUtc))}</span>
      </Fact>
      <Fact words={t('visit.service')}>
        <ServiceDot colour={visit.colour} />
        {visit.serviceName}
      </Fact>
      <Fact words={t('visit.with')}>{visit.practitionerName}</Fact>
      <VisitRooms visit={visit} />
      {visit.overlapReason !== null && <Fact words={t('overlap.badge')}>{visit.overlapReason}</Fact>}
      {visit.noShowFee !== null && <Fact words={t('visit.fee')}>{money(visit.noShowFee, clinic.currency)}</Fact>}
      {visit.remark && <Fact words={t('visit.remark')}>{visit.remark}</Fact>}
      {visit.cancelReason && <Fact words={t('visit.cancelReason')}>{visit.cancelReason}</Fact>}
    </dl>
  )
}

/** What has happened so far, and when. */
export function VisitTimes({ visit }: { readonly visit: CalendarEntry }) {
  const { t } = useTranslation('scheduling')
  const { clock, moment, duration, today, zone } = useFormats()
  const waited = waitedMinutes(visit, useMinute())
  const told = (at: string) => (localDateOf(at, zone) === today() ? clock(at) : moment(at))
  const times = [
    ['visit.confirmedAt', visit.confirmedAt],
    ['visit.checkedInAt', visit.checkedInAt],
    ['visit.startedAt', visit.startedAt],
    ['visit.finishedAt', visit.finishedAt],
    ['visit.noShowAt', visit.noShowAt],
    ['visit.cancelledAt', visit.cancelledAt],
  ] as const
  if (times.every(([, at]) => at === null)) return null
  return (
    <dl className={look.facts} aria-label={t('visit.history')}>
      {times.map(
        ([words, at]) =>
          at && (
            <Fact key={words} words={t(words)}>
              {told(at)}
              {words === 'visit.startedAt' && waited !== undefined && (
                <span className={look.aside}> {t('visit.waited', { time: duration(waited) })}</span>
              )}
            </Fact>
          ),
      )}
    </dl>
  )
}
