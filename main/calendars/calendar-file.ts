import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { calendarType } from '../../shared/calendars.ts'
import type { Reading } from '../platform/work.ts'
import type { Entry } from './calendar-visit.ts'

type Named = { readonly file: string; readonly calendar?: string; readonly zone: string }

/**
 * iCalendar (RFC 5545). Moments in UTC mean the same to every program, whatever it knows of zones and clock changes;
 * X-WR-TIMEZONE says which clock to show. The same visit keeps its UID, and a later version replaces an earlier one.
 */
export function calendarFile({ now }: Pick<Reading, 'now'>, entries: readonly Entry[], named: Named): File {
  const written = new ICalCalendar({
    prodId: '//Salus//Salus//EN',
    method: ICalCalendarMethod.PUBLISH,
    name: named.calendar === undefined ? null : escaped(named.calendar),
    events: entries.map(({ visit, summary }) => ({
      id: `${visit.id}@salus`,
      sequence: visit.version,
      stamp: now,
      start: visit.startsAtUtc,
      end: visit.endsAtUtc,
      summary,
      location: visit.clinicAddress ?? visit.clinicName,
      status: visit.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })),
  }).toString()
  // The library would write it below the events, where the standard has no properties.
  const text = written.replace('METHOD:PUBLISH\r\n', (line) => `${line}X-WR-TIMEZONE:${named.zone}\r\n`)
  return new File([`${text}\r\n`], named.file, { type: calendarType })
}

/** The library escapes what is said of an event, but not the name of a calendar. */
function escaped(name: string): string {
  return name.replace(/[\\;,]/g, (char) => `\\${char}`)
}
