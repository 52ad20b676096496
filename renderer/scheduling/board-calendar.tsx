import FullCalendar, { type DayHeaderInfo, type EventDisplayInfo, type EventInput } from '@fullcalendar/react'
import interaction from '@fullcalendar/react/interaction'
import timeGrid from '@fullcalendar/react/timegrid'
import { useCallback, useMemo } from 'react'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Board, PlacedVisit } from './board.ts'
import { calendarLook } from './board-calendar-look.ts'
import { smallStep } from './board-keys.ts'
import { clockText, columnOf, inventedFirstDay, inventedTime, type Place, placeOf } from './board-time.ts'
import { closedEvents } from './closed-times.ts'
import { ColumnTitle, type ColumnWords } from './column-title.tsx'
import type { BoardHand } from './use-drag.ts'
import { VisitChip } from './visit-chip.tsx'
import { mayBeMoved } from './visit-flow.ts'

type Props = {
  readonly board: Board
  readonly visits: readonly PlacedVisit[]
  readonly zone: string
  readonly scale: number
  readonly label: string
  readonly titles: readonly ColumnWords[]
  readonly words: { readonly timed: string; readonly missing: string; readonly repeated: string }
  readonly mayMove: boolean
  readonly hand: BoardHand
  readonly onOpen: (visit: CalendarEntry) => void
  readonly onMove: (visit: CalendarEntry, place: Place) => void
  readonly onGap: (place: Place) => void
}

const plugins = [timeGrid, interaction]
const step = { minutes: smallStep }

/** FullCalendar with one column per practitioner or day. Only this file and its look know the library. */
export function BoardCalendar({ board, visits, zone, scale, label, titles, words, mayMove, hand, ...on }: Props) {
  const { columns, axis } = board
  const events = useMemo<EventInput[]>(
    () => [...visits.map((placed) => visitEvent(placed, mayMove)), ...closedEvents(columns, axis, zone, words)],
    [visits, columns, axis, zone, words, mayMove],
  )
  const content = useCallback((info: EventDisplayInfo) => contentOf(info), [])
  const title = ({ date }: DayHeaderInfo) => <ColumnTitle words={titles[columnOf(date)]} />
  const inside = (span: { start: Date; end: Date }) => {
    const place = placeOf(span.start, span.end)
    return place.from >= axis.from && place.to <= axis.to
  }
  const moved = ({ event, revert }: { event: CalendarEvent; revert: () => void }) => {
    if (hand.letGo()) revert()
    else on.onMove(visitOf(event), placeOfEvent(event))
  }
  return (
    <FullCalendar
      {...calendarLook}
      key={columns.length}
      plugins={plugins}
      timeZone="UTC"
      views={{ board: { type: 'timeGrid', duration: { days: columns.length } } }}
      initialView="board"
      initialDate={inventedFirstDay}
      headerToolbar={false}
      allDaySlot={false}
      height="auto"
      tableHeaderSticky
      borderless
      titleFormat={() => label}
      timedText={words.timed}
      dayHeaderContent={title}
      slotDuration={step}
      snapDuration={step} // another value would let a visit jump when it is taken by its edge
      slotMinHeight={smallStep * scale}
      slotHeaderInterval="01:00"
      slotHeaderContent={nothing}
      slotMinTime={`${clockText(axis.from)}:00`}
      slotMaxTime={`${clockText(axis.to)}:00`}
      slotEventOverlap={false}
      eventMinHeight={smallStep * scale}
      eventShortHeight={30}
      eventInteractive={false} // the visit inside is the button
      editable={mayMove}
      selectable={mayMove}
      eventAllow={inside}
      selectAllow={inside}
      events={events}
      eventContent={content}
      eventClick={({ event }) => isVisit(event) && on.onOpen(visitOf(event))}
      eventDragStart={hand.take}
      eventDragStop={hand.put}
      eventResizeStart={hand.take}
      eventResizeStop={hand.put}
      eventDrop={moved}
      eventResize={moved}
      select={({ start, end, view }) => {
        view.calendar.unselect()
        on.onGap(placeOf(start, end))
      }}
    />
  )
}

type CalendarEvent = EventDisplayInfo['event']
const nothing = () => null

function visitEvent({ visit, place }: PlacedVisit, mayMove: boolean): EventInput {
  return {
    id: visit.id,
    start: inventedTime(place.column, place.from),
    end: inventedTime(place.column, place.to),
    editable: mayMove && mayBeMoved(visit),
    extendedProps: { visit },
  }
}

function contentOf({ event, isShort, isMirror }: EventDisplayInfo) {
  if (!isVisit(event)) return event.title || null
  return <VisitChip visit={visitOf(event)} place={placeOfEvent(event)} short={isShort} held={isMirror} />
}

function isVisit(event: CalendarEvent): boolean {
  return event.extendedProps['visit'] !== undefined
}

function visitOf(event: CalendarEvent): CalendarEntry {
  return event.extendedProps['visit'] as CalendarEntry
}

function placeOfEvent({ start, end }: CalendarEvent): Place {
  const from = start ?? new Date(0)
  return placeOf(from, end ?? from)
}
