import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment, scheduling } from '../../shared/scheduling.ts'
import type { WorkOf } from '../platform/routes.ts'
import { placeVisit } from './place-visit.ts'

type Book = typeof scheduling.bookOverlapping

export function bookOverlapping(
  work: WorkOf<Book>,
  { overlapReason, ...request }: InputOf<Book>,
): Promise<Appointment> {
  return placeVisit(work, request, overlapReason)
}
