import FullCalendar, { type DayHeaderInfo, type EventDisplayInfo, type EventInput } from '@fullcalendar/react'
import interaction from '@fullcalendar/react/interaction'
import timeGrid from '@fullcalendar/react/timegrid'
import { useCallback, useMemo } from 'react'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import type { Board, PlacedVisit } from './board.ts'
import { calendarLook } from './board-calendar-look.ts'
import { smallStep } from './board-keys.ts'
import {
  columnOf,
  inventedClock,
  inventedFirstDay,
  inventedMinute,
  inventedTime,
  type Place,
  placeOf,
} from './board-time.ts'
import { clockOn, nothingBegins } from './clock-change.ts'
import look from './closed-times.module.css'
import { type ClosedWords, closedEvents } from './closed-times.ts'
import { ColumnTitle, type ColumnWords } from './column-title.tsx'
import { putDown } from './move.ts'
import type { BoardHand } from './use-drag.ts'
import { VisitChip, type VisitRoom } from './visit-chip.tsx'
import { mayBeMoved } from './visit-flow.ts'

type Props = {
  readonly board: Board
  readonly visits: readonly PlacedVisit[]
  readonly scale: number
  readonly label: string
  readonly titles: readonly ColumnWords[]
  readonly words: ClosedWords & { readonly timed: string }
  readonly mayMove: boolean
  readonly hand: BoardHand
  readonly onOpen: (visit: CalendarEntry) => void
  readonly onMove: (placed: PlacedVisit, at: Place) => void
  readonly onGap: (place: Place) => void
}

const plugins = [timeGrid, interaction]
const step = { milliseconds: smallStep * inventedMinute }

/** FullCalendar with one column per practitioner, room or day. Only this file and its look know the library. */
export function BoardCalendar({ board, visits, scale, label, titles, words, mayMove, hand, ...on }: Props) {
  const { columns, axis } = board
  const events = useMemo<EventInput[]>(
    () => [...visits.map((placed) => visitEvent(placed, mayMove)), ...closedEvents({ columns }, words)],
    [visits, columns, words, mayMove],
  )
  const pieces = columns[0]?.piece !== undefined
  const content = useCallback(
    (info: EventDisplayInfo) => contentOf(info, { columns, byPiece: pieces, scale }),
    [columns, pieces, scale],
  )
  const title = ({ date }: DayHeaderInfo) => <ColumnTitle words={titles[columnOf(date)]} />
  const inside = (span: { start: Date; end: Date }, moving?: CalendarEvent | null) => {
    const { column, from, to } = placeOf(span.start, span.end)
    const lane = columns[column]
    const held = moving && placedIn(moving).place
    const isMoved = held && held.to - held.from === to - from // then its end finds its own place
    const endsNowhere = !isMoved && nothingBegins(to - 1, { skipped: lane?.skipped })
    return from >= axis.from && to <= axis.to && !nothingBegins(from, lane) && !endsNowhere
  }
  const moved = ({ event, revert }: { event: CalendarEvent; revert: () => void }) => {
    if (hand.letGo()) revert()
    else on.onMove(placedIn(event), placeOfEvent(event, columns))
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
      slotHeaderInterval="00:30"
      slotHeaderContent={nothing}
      slotMinTime={inventedClock(axis.from)}
      slotMaxTime={inventedClock(axis.to)}
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
    id: `${visit.id}:${place.column}`, // one that holds two rooms stands in both columns
    start: inventedTime(place.column, place.from),
    end: inventedTime(place.column, place.to),
    editable: mayMove && mayBeMoved(visit),
    extendedProps: { visit, place },
  }
}

type Look = Pick<Board, 'columns'> & { readonly byPiece: boolean; readonly scale: number }

function contentOf({ event, isMirror }: EventDisplayInfo, { columns, byPiece, scale }: Look) {
  if (!isVisit(event)) return event.title ? <span className={look.reason}>{event.title}</span> : null
  const { column, from, to } = placeOfEvent(event, columns)
  const rows = columns[column]
  const chip = { visit: visitOf(event), room: roomIn((to - from) * scale), held: isMirror, byPiece }
  return <VisitChip {...chip} from={clockOn(from, rows)} to={clockOn(to, rows)} />
}

/** Two lines, two close ones, or one. */
function roomIn(height: number): VisitRoom {
  return height >= 34 ? 'full' : height >= 28 ? 'tight' : 'line'
}

function isVisit(event: CalendarEvent): boolean {
  return event.extendedProps['visit'] !== undefined
}

function visitOf(event: CalendarEvent): CalendarEntry {
  return event.extendedProps['visit'] as CalendarEntry
}

function placedIn(event: CalendarEvent): PlacedVisit {
  return { visit: visitOf(event), place: event.extendedProps['place'] as Place }
}

function placeOfEvent(event: CalendarEvent, columns: Board['columns']): Place {
  const from = event.start ?? new Date(0)
  return putDown(placedIn(event).place, placeOf(from, event.end ?? from), { columns })
}
