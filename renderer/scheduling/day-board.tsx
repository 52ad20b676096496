import { VisuallyHidden } from '@mantine/core'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { AppointmentId, CalendarEntry } from '../../shared/scheduling.ts'
import type { Wish } from '../../shared/waiting-list.ts'
import { useShortcut } from '../platform/shortcuts.tsx'
import type { Board, PlacedVisit } from './board.ts'
import { BoardCalendar } from './board-calendar.tsx'
import { clockText, type Now, type Place } from './board-time.ts'
import { clockOn, trueLength, wallMinute } from './clock-change.ts'
import { ClosedNotice } from './closed-notice.tsx'
import type { ColumnWords } from './column-title.tsx'
import look from './day-board.module.css'
import { freeGaps } from './free-gaps.ts'
import { gapStart, isDrawn } from './gap.ts'
import { GapButtons } from './gap-buttons.tsx'
import { GapHint } from './gap-hint.tsx'
import { HoldMarks } from './hold-marks.tsx'
import { NowLine } from './now-line.tsx'
import { SelectedVisit } from './selected-visit.ts'
import { SkippedRows } from './skipped-rows.tsx'
import { TimeAxis } from './time-axis.tsx'
import { visitStop } from './use-board-focus.ts'
import { useBoardKeyboard } from './use-board-keyboard.ts'
import { headerHeight, useBoardScale } from './use-board-scale.ts'
import { useDrag } from './use-drag.ts'
import { useInSight } from './use-in-sight.ts'
import { mayBeMoved } from './visit-flow.ts'

/** Where empty time was touched; a length only when it was drawn. */
export type Gap = { readonly column: number; readonly from: number; readonly minutes: number | undefined }

type Props = {
  readonly board: Board
  readonly titles: readonly ColumnWords[]
  readonly label: string
  readonly selected: AppointmentId | undefined
  /** The row of this minute and the column of today; none for a line over all of them. Nothing when today is not shown. */
  readonly now: { readonly row: number; readonly column: number | undefined } | undefined
  readonly clock: Now
  readonly mayBook: boolean
  /** Where what is being booked would stand. */
  readonly sketch: Place | undefined
  readonly onOpen: (visit: CalendarEntry) => void
  readonly onMove: (placed: PlacedVisit, at: Place) => void
  readonly onGap: (gap: Gap) => void
  readonly onHold: (wish: Wish) => void
  readonly onDay: (date: LocalDate) => void
}

export function DayBoard({ board, titles, label, selected, now, clock, mayBook, sketch, ...on }: Props) {
  const { onOpen, onMove, onGap, onHold, onDay } = on
  const { t } = useTranslation('scheduling')
  const root = useRef<HTMLElement>(null)
  const scale = useBoardScale(root, board.axis)
  const hand = useDrag(root)
  const [said, setSaid] = useState('')
  const gaps = useGaps(board, clock, mayBook)
  const { moving } = useBoardKeyboard({
    board,
    gaps,
    root,
    selected,
    now: now?.row,
    mayMove: (visit) => mayBook && mayBeMoved(visit),
    onOpen,
    onMove,
    tell: (event, visit, { column, from, to }) => {
      const where = { name: visit.patientName, column: titles[column]?.title ?? '' }
      const rows = board.columns[column]
      setSaid(t(`board.${event}`, { ...where, from: clockOn(from, rows), to: clockOn(to, rows) }))
    },
  })
  const visits = useMemo(
    () => board.visits.map((placed) => (placed.visit.id === moving?.id ? { ...placed, place: moving.place } : placed)),
    [board.visits, moving],
  )
  const chosen = useMemo(() => ({ id: moving?.id ?? selected, moving: moving !== undefined }), [moving, selected])
  const words = useCalendarFacts()
  const enter = () => visitStop(root.current)?.focus()
  useShortcut('V', t('shortcuts.board'), enter)
  useShortcut('V N', t('shortcuts.gap'), enter) // the second press is the board's
  useShortcut('M', t('shortcuts.move'), enter) // on a visit that has the focus, the board itself takes the key
  useColumnNames(root, titles)
  useFirstSight(root, board, scale, now?.row)
  useInSight(root, board, scale, sketch ?? board.visits.find(({ visit }) => visit.id === selected)?.place)

  const bookAt = (column: number, from: number, minutes?: number) =>
    onGap({ column, from: wallMinute(from, board.columns[column]), minutes })
  const book = ({ column, from, to }: Place) => {
    if (isDrawn({ column, from, to })) return bookAt(column, from, trueLength({ from, to }, board.columns[column]))
    const start = gapStart(board, column, from)
    if (start !== undefined) bookAt(column, start)
  }
  const latest = useRef(bookAt)
  latest.current = bookAt
  const pressed = useCallback(({ column, from }: Place) => latest.current(column, from), [])
  const insideNow = now && now.row >= board.axis.from && now.row < board.axis.to ? now : undefined
  return (
    <section
      ref={root}
      // With visits the board is one tab stop of its own; without, it must still scroll by keyboard.
      tabIndex={board.visits.length === 0 ? 0 : undefined}
      className={look.board}
      aria-label={label}
      style={{ '--board-header': `${headerHeight}px`, '--board-scale': `${scale}px` } as React.CSSProperties}
    >
      <VisuallyHidden aria-live="assertive">{said}</VisuallyHidden>
      <SelectedVisit value={chosen}>
        <div className={look.inner} style={{ minWidth: 56 + board.columns.length * 132 }}>
          <TimeAxis board={board} scale={scale} now={insideNow?.row} clock={clockText(clock.minute)} />
          <GapHint board={board} scale={scale} enabled={mayBook} sketch={sketch}>
            <GapButtons board={board} titles={titles} gaps={gaps} scale={scale} onGap={pressed} />
            <SkippedRows board={board} scale={scale} />
            <HoldMarks board={board} scale={scale} onHold={onHold} />
            {insideNow && (
              <NowLine
                axis={board.axis}
                scale={scale}
                now={insideNow.row}
                column={insideNow.column}
                columns={board.columns.length}
              />
            )}
            <BoardCalendar
              board={board}
              visits={visits}
              scale={scale}
              label={label}
              titles={titles}
              words={words}
              mayMove={mayBook}
              hand={hand}
              onOpen={onOpen}
              onMove={onMove}
              onGap={book}
            />
          </GapHint>
        </div>
      </SelectedVisit>
      {board.columns.every(({ open }) => open.length === 0) && (
        <ClosedNotice days={board.columns.map(({ date }) => date)} onDay={onDay} />
      )}
      {moving && <p className={look.hint}>{t('board.moveHint')}</p>}
    </section>
  )
}

function useCalendarFacts() {
  const { t } = useTranslation('scheduling')
  return useMemo(
    () => ({
      timed: t('board.visits'),
      leap: t('board.leap'),
      repeated: t('board.repeated'),
      closure: t('board.closure'),
      absence: t('board.absence'),
    }),
    [t],
  )
}

/** Only who may book is shown what could be booked. */
function useGaps(board: Board, { date, minute, gone }: Now, mayBook: boolean) {
  return useMemo(() => (mayBook ? freeGaps(board, { date, minute, gone }) : []), [board, date, minute, gone, mayBook])
}

/** The calendar would read out the invented days behind the columns. */
function useColumnNames(root: React.RefObject<HTMLElement | null>, titles: readonly ColumnWords[]): void {
  useEffect(() => {
    root.current?.querySelectorAll('[role="columnheader"]').forEach((header, column) => {
      const words = titles[column]
      if (words) header.setAttribute('aria-label', [words.title, words.detail].filter(Boolean).join(', '))
    })
  })
}

/** Opens where the day stands: a little before now, or at the first visit. */
function useFirstSight(
  root: React.RefObject<HTMLElement | null>,
  { columns, axis, visits }: Board,
  scale: number,
  now?: number,
): void {
  const days = columns.map((column) => column.date).join()
  const target = useRef(0)
  const earliest = visits.length > 0 ? Math.min(...visits.map(({ place }) => place.from)) : axis.from
  target.current = ((now ?? earliest) - 45 - axis.from) * scale
  useLayoutEffect(() => {
    if (days && root.current) root.current.scrollTop = Math.max(0, target.current)
  }, [days, root])
}
