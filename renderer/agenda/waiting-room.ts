import type { CalendarEntry } from '../../shared/scheduling.ts'

export type WaitingRoom = {
  /** Who has arrived, longest here first. */
  readonly waiting: readonly CalendarEntry[]
  readonly inTreatment: readonly CalendarEntry[]
  /** Who is still to come today, next first; who is late stands at the top by itself. */
  readonly expected: readonly CalendarEntry[]
}

/** The flow of one day as the people in it see it. */
export function waitingRoomOf(visits: readonly CalendarEntry[]): WaitingRoom {
  const having = (...statuses: CalendarEntry['status'][]) => visits.filter(({ status }) => statuses.includes(status))
  return {
    waiting: having('checked-in').toSorted((a, b) => inOrder(a.checkedInAt, b.checkedInAt)),
    inTreatment: having('in-treatment').toSorted((a, b) => inOrder(a.endsAtUtc, b.endsAtUtc)),
    expected: having('booked', 'confirmed').toSorted((a, b) => inOrder(a.startsAtUtc, b.startsAtUtc)),
  }
}

/** Whole minutes a treatment goes on past the end it was booked with. */
export function overrunMinutes({ status, endsAtUtc }: CalendarEntry, now: number): number | undefined {
  if (status !== 'in-treatment') return undefined
  const over = Math.floor((now - Date.parse(endsAtUtc)) / 60_000)
  return over > 0 ? over : undefined
}

/** 'Carmen Álvarez Díaz' → 'C. Á. D.', for a screen that strangers can see. */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/).filter(Boolean)
  return parts.map((part) => `${[...part][0]?.toLocaleUpperCase()}.`).join(' ')
}

function inOrder(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
}
