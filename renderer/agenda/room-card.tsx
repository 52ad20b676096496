import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { StatusBadge } from '../components/status-badge.tsx'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { useMinute } from '../scheduling/minute.ts'
import { type FlowStep, useVisitSteps } from '../scheduling/use-visit-steps.ts'
import { lateMinutes, waitedMinutes } from '../scheduling/visit-flow.ts'
import { useResourceNames } from './use-resource-names.ts'
import look from './waiting-room.module.css'
import { initialsOf, overrunMinutes } from './waiting-room.ts'

const nextStep: { readonly [status in CalendarEntry['status']]?: FlowStep } = {
  booked: 'check-in',
  confirmed: 'check-in',
  'checked-in': 'start',
  'in-treatment': 'finish',
}

type Props = { readonly visit: CalendarEntry; readonly initials: boolean }

/** One person, large; the minutes go on by themselves. */
export function RoomCard({ visit, initials }: Props) {
  const { t } = useTranslation('scheduling')
  const { time } = useFormats()
  const { may } = useSession()
  const { take } = useVisitSteps()
  const rooms = useResourceNames(visit.resourceIds)
  const step = nextStep[visit.status]
  const name = initials ? initialsOf(visit.patientName) : visit.patientName
  return (
    <article className={look.card} data-status={visit.status}>
      <div className={look.who}>
        <strong className={look.name}>{name}</strong>
        <span className={look.detail}>
          {[time(visit.startsAt), visit.practitionerName, rooms].filter(Boolean).join(' · ')}
        </span>
        {!initials && <span className={look.detail}>{visit.serviceName}</span>}
      </div>
      <div className={look.side}>
        <Minutes visit={visit} />
        {step && may('scheduling.receive') && (
          <Button size="compact-sm" variant="default" onClick={() => take(visit, step)}>
            {t(`steps.${step}`)}
            <span className="visually-hidden"> {name}</span>
          </Button>
        )}
      </div>
    </article>
  )
}

function Minutes({ visit }: Pick<Props, 'visit'>) {
  const { t } = useTranslation('agenda')
  const { duration } = useFormats()
  const now = useMinute()
  const waited = visit.status === 'checked-in' ? waitedMinutes(visit, now) : undefined
  const late = lateMinutes(visit, now)
  const over = overrunMinutes(visit, now)
  if (waited !== undefined)
    return (
      <StatusBadge tone={waited >= 20 ? 'warning' : 'waiting'} shape="diamond">
        {t('room.since', { time: duration(waited) })}
      </StatusBadge>
    )
  if (over !== undefined)
    return (
      <StatusBadge tone="danger" shape="triangle">
        {t('room.over', { time: duration(over) })}
      </StatusBadge>
    )
  if (late !== undefined)
    return (
      <StatusBadge tone="warning" shape="triangle">
        {t('room.late', { time: duration(late) })}
      </StatusBadge>
    )
  if (visit.status === 'in-treatment' && visit.startedAt)
    return (
      <StatusBadge tone="active" shape="dot">
        {t('room.since', { time: duration(Math.max(0, Math.floor((now - Date.parse(visit.startedAt)) / 60_000))) })}
      </StatusBadge>
    )
  return null
}
