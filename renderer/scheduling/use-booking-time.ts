import { useCallback, useRef, useState } from 'react'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { type BookingTime, startOf } from './booking-values.ts'
import { lastBooking } from './remembered-booking.ts'
import type { DayPlace } from './use-day-address.ts'

export type When = BookingTime & {
  /** Free times are offered around it; nothing means from now on. */
  readonly around: LocalDateTime | undefined
  /** A time was picked or typed; until then the first free one is offered, on whatever day is asked for. */
  readonly timed: boolean
  readonly change: (patch: Partial<BookingTime>) => void
  /** One of the offered times. What is offered stays, so that nothing moves under the mouse. */
  readonly choose: (slot: FreeSlot) => void
  /** Whatever was picked no longer counts: the first offered time does. */
  readonly forget: () => void
}
type State = BookingTime & Pick<When, 'around' | 'timed'> & { readonly from: string | undefined }

/** When and with whom: read from the address, where a touch of the board writes it, and written back as it is typed. */
export function useBookingTime(place: Pick<DayPlace, 'book' | 'practitioner' | 'minutes' | 'date' | 'go'>): When {
  const { book, go } = place
  const [state, setState] = useState<State>(() => stateFrom(place))
  const written = useRef(book)
  const current = book === state.from || book === written.current ? state : stateFrom(place)
  if (current !== state) {
    written.current = book
    setState(current)
  }

  const write = useCallback(
    (next: State) => {
      setState(next)
      const startsAt = startOf(next)
      if (!startsAt || startsAt === written.current) return
      written.current = startsAt
      go({ book: startsAt }, { replace: true })
    },
    [go],
  )
  const change = (patch: Partial<BookingTime>) => {
    const next = { ...current, ...patch }
    const timed = current.timed || patch.time !== undefined
    write({ ...next, timed, around: aroundOf(next, patch) ?? current.around })
  }
  const choose = ({ startsAt, practitionerId }: FreeSlot) => {
    const who = current.practitionerId === '' ? '' : practitionerId
    write({ ...current, timed: true, practitionerId: who, date: startsAt.slice(0, 10), time: startsAt.slice(11) })
  }
  const forget = () => write({ ...current, timed: false, time: '' })
  return { ...current, change, choose, forget }
}

/** A day without a time means from its morning on. */
function aroundOf(next: BookingTime, patch: Partial<BookingTime>): LocalDateTime | undefined {
  if (patch.date === undefined && patch.time === undefined) return undefined
  return startOf(next) ?? startOf({ date: next.date, time: '0:00' })
}

function stateFrom({
  book,
  practitioner,
  minutes,
  date,
}: Pick<DayPlace, 'book' | 'practitioner' | 'minutes' | 'date'>): State {
  const at = book === 'new' || book === undefined ? undefined : book
  return {
    practitionerId: practitioner ?? lastBooking().practitionerId,
    date: at?.slice(0, 10) ?? date,
    time: at?.slice(11) ?? '',
    minutes: minutes === undefined ? '' : String(minutes),
    around: at,
    timed: at !== undefined,
    from: book,
  }
}
