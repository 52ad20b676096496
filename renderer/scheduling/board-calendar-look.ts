import type { CalendarOptions } from '@fullcalendar/react'
import '@fullcalendar/react/skeleton.css'
import look from './board-calendar.module.css'
import { inventedMinute } from './board-time.ts'

const hour = 60 * inventedMinute

/** The calendar comes without a theme: every class it wears is ours. */
export const calendarLook: CalendarOptions = {
  className: look.calendar,
  viewClass: look.view,
  tableHeaderClass: look.header,
  dayHeaderClass: look.columnHeader,
  dayHeaderInnerClass: look.columnHeaderInner,
  dayHeaderAlign: 'start',
  dayLaneClass: look.lane,
  dayLaneInnerClass: look.laneInner,
  slotHeaderInnerClass: look.axisLabel,
  slotLaneClass: ({ time }) => {
    const at = time?.milliseconds ?? 0
    if (at % hour === 0) return look.hourLine
    return at % (hour / 2) === 0 ? look.halfHourLine : undefined
  },
  columnEventClass: ({ isDragging, isMirror }) => (isDragging || isMirror ? `${look.event} ${look.held}` : look.event),
  columnEventInnerClass: look.eventInner,
  columnEventAfterClass: ({ isEndResizable }) => (isEndResizable ? look.handle : undefined),
  backgroundEventClass: look.background,
  highlightClass: look.chosen,
}
