import type { PlacedVisit } from './board.ts'
import type { Place, Span } from './board-time.ts'

export const smallStep = 5
export const largeStep = 15

type Id = PlacedVisit['visit']['id']
type Stroke = { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean }

/** The visit an arrow leads to; nothing at the edge of the board. */
export function visitBeside(visits: readonly PlacedVisit[], from: Id, key: string): Id | undefined {
  const here = visits.find(({ visit }) => visit.id === from)
  if (!here) return undefined
  const mates = inOrder(visits.filter(({ place }) => place.column === here.place.column))
  const at = mates.indexOf(here)
  switch (key) {
    case 'ArrowUp':
      return mates[at - 1]?.visit.id
    case 'ArrowDown':
      return mates[at + 1]?.visit.id
    case 'Home':
      return mates[0]?.visit.id
    case 'End':
      return mates.at(-1)?.visit.id
    case 'ArrowLeft':
      return acrossTo(visits, here.place, -1)
    case 'ArrowRight':
      return acrossTo(visits, here.place, 1)
    default:
      return undefined
  }
}

/** The visit nearest in time, in the next column that has one. */
function acrossTo(visits: readonly PlacedVisit[], here: Place, side: 1 | -1): Id | undefined {
  const beyond = visits.filter(({ place }) => (place.column - here.column) * side > 0)
  const columns = beyond.map(({ place }) => place.column)
  const next = side > 0 ? Math.min(...columns) : Math.max(...columns)
  const nearest = beyond
    .filter(({ place }) => place.column === next)
    .sort((a, b) => Math.abs(a.place.from - here.from) - Math.abs(b.place.from - here.from))
  return nearest[0]?.visit.id
}

/** From empty time: the visit above or below it, or the nearest one across. */
export function nearestTo(visits: readonly PlacedVisit[], here: Place, key: string): Id | undefined {
  const mates = inOrder(visits.filter(({ place }) => place.column === here.column))
  if (key === 'ArrowUp') return mates.findLast(({ place }) => place.from < here.from)?.visit.id
  if (key === 'ArrowDown') return mates.find(({ place }) => place.from >= here.from)?.visit.id
  if (key === 'ArrowLeft') return acrossTo(visits, here, -1)
  return key === 'ArrowRight' ? acrossTo(visits, here, 1) : undefined
}

/** Where the keyboard enters the board: the visit of this moment, else the next one, else the last. */
export function visitAt(visits: readonly PlacedVisit[], minute: number | undefined): Id | undefined {
  const ordered = inOrder(visits)
  if (minute === undefined) return ordered[0]?.visit.id
  return (ordered.find(({ place }) => place.to > minute) ?? ordered.at(-1))?.visit.id
}

/** One key stroke of the move mode. The same place comes back when there is no room that way. */
export function stepped(place: Place, stroke: Stroke, axis: Span, columns: number): Place {
  const step = stroke.ctrlKey ? largeStep : smallStep
  switch (stroke.key) {
    case 'ArrowUp':
      return stroke.shiftKey ? lengthened(place, -step, axis) : shifted(place, -step, axis)
    case 'ArrowDown':
      return stroke.shiftKey ? lengthened(place, step, axis) : shifted(place, step, axis)
    case 'ArrowLeft':
      return place.column > 0 ? { ...place, column: place.column - 1 } : place
    case 'ArrowRight':
      return place.column < columns - 1 ? { ...place, column: place.column + 1 } : place
    default:
      return place
  }
}

function shifted(place: Place, by: number, axis: Span): Place {
  const room =
    by < 0 ? Math.max(by, Math.min(axis.from - place.from, 0)) : Math.min(by, Math.max(axis.to - place.to, 0))
  return { ...place, from: place.from + room, to: place.to + room }
}

function lengthened(place: Place, by: number, axis: Span): Place {
  const to = Math.min(Math.max(place.to + by, place.from + smallStep), Math.max(axis.to, place.to))
  return { ...place, to }
}

export function samePlace(a: Place, b: Place): boolean {
  return a.column === b.column && a.from === b.from && a.to === b.to
}

function inOrder(visits: readonly PlacedVisit[]): PlacedVisit[] {
  return [...visits].sort((a, b) => a.place.from - b.place.from || a.place.column - b.place.column)
}
