import type { Resource, ServiceTerms } from '../../shared/clinics.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { minutesOfVisit } from '../scheduling/appointment.ts'

type Booked = Pick<
  Appointment,
  'startsAt' | 'endsAt' | 'startsAtUtc' | 'endsAtUtc' | 'bufferBefore' | 'bufferAfter' | 'resourceIds'
>
type Change = { readonly before: ServiceTerms; readonly after: ServiceTerms; readonly pieces: readonly Resource[] }

/**
 * Whether a booked visit differs in something that changes: it keeps what it was booked with. What was agreed for
 * one visit alone, and is not touched by the change, says nothing.
 */
export function keepsOthers(visit: Booked, { before, after, pieces }: Change): boolean {
  const minutes = minutesOfVisit(visit)
  if (before.minutes !== after.minutes && minutes !== after.minutes) return true
  if (before.bufferBefore !== after.bufferBefore && visit.bufferBefore !== after.bufferBefore) return true
  if (before.bufferAfter !== after.bufferAfter && visit.bufferAfter !== after.bufferAfter) return true
  const held = pieces.filter(({ id }) => visit.resourceIds.includes(id)).map(({ kindId }) => kindId)
  const kinds = new Set([...before.requires, ...after.requires])
  return [...kinds].some((kind) => {
    const needed = countOf(after.requires, kind)
    return needed !== countOf(before.requires, kind) && countOf(held, kind) !== needed
  })
}

function countOf<T>(list: readonly T[], item: T): number {
  return list.filter((other) => other === item).length
}
