import type { CalendarEntry } from '../../shared/scheduling.ts'

type Placed = { readonly visit: CalendarEntry; readonly lane: number; readonly lanes: number }

/** Visits beside each other where they overlap, each as wide as the crowd around it allows. In order of time. */
export function lanesOf(visits: readonly CalendarEntry[]): Placed[] {
  const placed: Placed[] = []
  let crowd: { visit: CalendarEntry; lane: number }[] = []
  let until = ''
  const settle = () => {
    const lanes = Math.max(0, ...crowd.map(({ lane }) => lane)) + 1
    placed.push(...crowd.map((one) => ({ ...one, lanes })))
    crowd = []
  }
  for (const visit of visits.toSorted((a, b) => (a.startsAtUtc < b.startsAtUtc ? -1 : 1))) {
    if (visit.startsAtUtc >= until) settle()
    const busy = new Set(crowd.filter((one) => one.visit.endsAtUtc > visit.startsAtUtc).map(({ lane }) => lane))
    let lane = 0
    while (busy.has(lane)) lane++
    crowd.push({ visit, lane })
    if (visit.endsAtUtc > until) until = visit.endsAtUtc
  }
  settle()
  return placed
}
