import type { InputOf } from '../../shared/platform/contract.ts'
import type { Appointment, scheduling } from '../../shared/scheduling.ts'
import type { WorkOf } from '../platform/routes.ts'
import { placeVisit } from './place-visit.ts'

type Book = typeof scheduling.bookAppointment

export function bookAppointment(work: WorkOf<Book>, request: InputOf<Book>): Promise<Appointment> {
  return placeVisit(work, request)
}
