import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesBetween } from '../../shared/platform/local-time.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { type Group, hoursAround, minuteOf, sheetsOf } from './agenda.ts'
import look from './agenda-paper.module.css'
import { lanesOf } from './lanes-of.ts'
import { useResourceNames } from './use-resource-names.ts'

/** The board as it goes on paper: A4 across, six columns a sheet, hours as lines. */
export function AgendaPaper({ groups }: { readonly groups: readonly Group[] }) {
  const days = [...Map.groupBy(groups, ({ date }) => date)]
  return (
    <>
      {days.map(([date, columns]) => (
        <Fragment key={date}>
          {sheetsOf(columns).map((sheet) => (
            <Sheet key={sheet[0]?.key} columns={sheet} />
          ))}
        </Fragment>
      ))}
    </>
  )
}

function Sheet({ columns }: { readonly columns: readonly Group[] }) {
  const { t } = useTranslation('agenda')
  const { longDate } = useFormats()
  const { clinic } = useSession()
  const hours = hoursAround(columns.flatMap(({ visits }) => visits))
  const lines = Array.from({ length: hours.to - hours.from + 1 }, (_, i) => hours.from + i)
  return (
    <section className={look.sheet} aria-label={longDate(columns[0]?.date ?? '')}>
      <header className={look.title}>
        <strong>{longDate(columns[0]?.date ?? '')}</strong>
        <span>{clinic.name}</span>
      </header>
      <div className={look.names}>
        {columns.map(({ key, practitioner, visits }) => (
          <span key={key}>
            {practitioner} <small>{t('visits', { count: visits.length })}</small>
          </span>
        ))}
      </div>
      <div className={look.board}>
        {lines.map((hour) => (
          <div key={hour} className={look.hour} style={{ top: `${share(hour * 60, hours)}%` }}>
            <span>{String(hour % 24).padStart(2, '0')}:00</span>
          </div>
        ))}
        <div className={look.columns}>
          {columns.map(({ key, visits }) => (
            <div key={key} className={look.column}>
              {lanesOf(visits).map(({ visit, lane, lanes }) => (
                <Visit key={visit.id} visit={visit} lane={lane} lanes={lanes} hours={hours} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

type Hours = { readonly from: number; readonly to: number }
type VisitProps = {
  readonly visit: CalendarEntry
  readonly lane: number
  readonly lanes: number
  readonly hours: Hours
}

function Visit({ visit, lane, lanes, hours }: VisitProps) {
  const { time } = useFormats()
  const rooms = useResourceNames(visit.resourceIds)
  const overnight = visit.endsAt.slice(0, 10) > visit.startsAt.slice(0, 10)
  const [top, bottom] = [share(minuteOf(visit.startsAt), hours), overnight ? 100 : share(minuteOf(visit.endsAt), hours)]
  const place = {
    top: `${top}%`,
    height: `${bottom - top}%`,
    left: `${(100 * lane) / lanes}%`,
    width: `${100 / lanes}%`,
  }
  const lasts = minutesBetween(visit.startsAtUtc, visit.endsAtUtc)
  return (
    <div
      className={look.visit}
      style={place}
      data-status={visit.status}
      data-short={lasts < 20 ? 'very' : lasts < 40 || undefined}
    >
      <b>{time(visit.startsAt)}</b> {visit.patientName}
      <small> {[visit.serviceName, rooms].filter(Boolean).join(' · ')}</small>
    </div>
  )
}

/** How far down the axis a minute of the day lies, in hundredths. */
function share(minute: number, { from, to }: Hours): number {
  return (100 * (minute - from * 60)) / ((to - from) * 60)
}
