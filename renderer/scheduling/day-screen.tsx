import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { ErrorState } from '../components/error-state.tsx'
import { Permitted } from '../components/permitted.tsx'
import { ScreenHeader } from '../components/screen-header.tsx'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { BoardSkeleton } from './board-skeleton.tsx'
import { wallClock } from './board-time.ts'
import { nowOnRows } from './clock-change.ts'
import { ClockChangeMark, useClockChangeWords } from './clock-change-mark.tsx'
import { columnWords, sentence, weekWords } from './column-words.ts'
import { DayBoard, type Gap } from './day-board.tsx'
import { DayFigures } from './day-figures.tsx'
import { DayNavigation } from './day-header.tsx'
import { DayPanel } from './day-panel.tsx'
import look from './day-screen.module.css'
import { DayTools } from './day-tools.tsx'
import { targetOf } from './move.ts'
import { NobodyYet } from './nobody-yet.tsx'
import { type Plan, placeOfPlan } from './plan.ts'
import { type Day, useDay } from './use-day.ts'
import { type DayPlace, nothingOpen, useDayAddress } from './use-day-address.ts'
import { type MoveVisit, type RefusedMove, useMoveVisit } from './use-move-visit.ts'
import { useNow } from './use-now.ts'

/** Home: who comes, when, and what is next. */
export function DayScreen() {
  const { t } = useTranslation('scheduling')
  return (
    <Permitted permission="scheduling.read" title={t('day.title')}>
      <TheDay />
    </Permitted>
  )
}

function TheDay() {
  const { clinic } = useSession()
  const { longDate } = useFormats()
  const place = useDayAddress()
  const { days, view, by, practitioner, cancelled = false } = place
  const day = useDay({ days, view, by: by ?? 'people', practitioner, withCancelled: cancelled })
  const title = useTitle(place)
  const [plan, setPlan] = useState<Plan>()
  const [refused, setRefused] = useState<RefusedMove>()
  const move = useMoveVisit(setRefused, (visit) => place.go({ ...nothingOpen, visit, alike: true }))
  return (
    <>
      <ScreenHeader
        title={title}
        nav={
          <>
            <DayNavigation place={place} />
            <ClockChangeMark days={days} />
          </>
        }
        actions={<DayTools place={place} day={day} />}
      >
        <DayFigures place={place} />
      </ScreenHeader>
      <p className={look.onPaper}>
        {clinic.name} · {place.view === 'day' ? longDate(place.date) : title}
      </p>
      <div className={look.work}>
        <Sight day={day} place={place} title={title} plan={plan} move={move} />
        <DayPanel
          place={place}
          day={day}
          onPlan={setPlan}
          refused={refused}
          onMove={move}
          onSettled={() => setRefused(undefined)}
        />
      </div>
    </>
  )
}

type SightProps = {
  readonly day: Day
  readonly place: DayPlace
  readonly title: string
  readonly plan: Plan | undefined
  readonly move: MoveVisit
}

/** A line that was cut does not even fail. */
const silence = new Error('no answer')

function Sight(sight: SightProps) {
  const { day } = sight
  const [attempt, setAttempt] = useState(0)
  const waiting = !day.board || day.stale
  const late = useLateWhile(waiting, 200, attempt)
  const silent = useLateWhile(waiting, 8_000, attempt)
  const again = () => {
    setAttempt(attempt + 1)
    day.retry()
  }
  if (day.error || silent)
    return (
      <div className={look.middle}>
        <ErrorState error={day.error ?? silence} retry={again} />
      </div>
    )
  if (day.nobody) return <NobodyYet />
  if (!day.board || late) return <BoardSkeleton />
  return <BoardInSight {...sight} board={day.board} />
}

function BoardInSight({ board, place, title, plan, move }: SightProps & { readonly board: NonNullable<Day['board']> }) {
  const { t } = useTranslation('scheduling')
  const { clinic, may } = useSession()
  const { locale } = useFormats()
  const { today, go } = place
  const now = useNow(clinic.zone)
  const changes = useClockChangeWords()
  const titles = useMemo(
    () => columnWords(board, today, locale, { noPiece: t('columns.none'), changes }),
    [board, today, locale, t, changes],
  )
  const column = board.columns.findIndex(({ date }) => date === now.date)
  const open = (visit: CalendarEntry) => go({ ...nothingOpen, visit: visit.id })
  const book = ({ column: at, from, minutes }: Gap) => {
    const lane = board.columns[at]
    if (!lane) return
    const who = lane.practitioner ? { practitioner: lane.practitioner.id } : {}
    const room = lane.piece ? { room: lane.piece.id } : {}
    go({ ...nothingOpen, book: wallClock(lane.date, from), minutes, ...who, ...room })
  }
  return (
    <DayBoard
      board={board}
      titles={titles}
      label={t('day.boardOf', { date: title })}
      selected={place.visit}
      now={
        column < 0
          ? undefined
          : { row: nowOnRows(now, board.columns[column]), column: board.view === 'week' ? column : undefined }
      }
      clock={now}
      mayBook={may('scheduling.book')}
      sketch={plan && placeOfPlan(board, plan)}
      onOpen={open}
      onMove={(placed, at) => {
        const target = targetOf(placed, at, board)
        if (target) move(placed.visit, target)
      }}
      onGap={book}
      onHold={({ id }) => go({ ...nothingOpen, wish: id })}
      onDay={(date) => go({ date })}
    />
  )
}

function useTitle({ view, date, days, today }: DayPlace): string {
  const formats = useFormats()
  return view === 'day' ? sentence(formats.date(date)) : weekWords(days, today, formats.locale)
}

/** A day that comes at once takes the place of the one before without a blink; one that takes long leaves no wrong one. */
function useLateWhile(waiting: boolean, milliseconds: number, attempt: number): boolean {
  const [late, setLate] = useState<number>()
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setLate(attempt), milliseconds)
    return () => {
      clearTimeout(timer)
      setLate(undefined)
    }
  }, [waiting, milliseconds, attempt])
  return late === attempt && waiting
}
