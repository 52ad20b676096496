import type { InputOf } from '../../shared/platform/contract.ts'
import { addMinutes } from '../../shared/platform/local-time.ts'
import type { Appointment, scheduling } from '../../shared/scheduling.ts'
import type { WorkOf } from '../platform/routes.ts'
import { mayMove } from './appointment.ts'
import { putAppointment } from './appointment-repository.ts'
import { findChosenResources } from './find-chosen-resources.ts'
import { findPieces } from './find-pieces.ts'
import { requireAppointment } from './require-appointment.ts'

type Move = typeof scheduling.moveResources

/** Exactly these from now on, while the visit still lies ahead or is under way. */
export async function moveResources(work: WorkOf<Move>, { resourceIds, ...seen }: InputOf<Move>): Promise<Appointment> {
  const appointment = await requireAppointment(work, seen)
  const { status } = appointment
  if (!mayMove(appointment) && status !== 'in-treatment') work.refuse('not-in-that-state', { status })
  const { id, clinicId, startsAtUtc, endsAtUtc, bufferBefore, bufferAfter } = appointment
  const during = { from: addMinutes(startsAtUtc, -bufferBefore), to: addMinutes(endsAtUtc, bufferAfter) }
  const wanting = { clinic: { id: clinicId }, service: { requires: [] }, named: resourceIds }
  const pieces = (await findPieces(work.reads, wanting)) ?? work.refuse('resource-unknown')
  const asked = { except: id, now: work.now }
  const { complete } = await findChosenResources(work.reads, { ...wanting, pieces }, during, asked)
  if (!complete) work.refuse('resource-taken')
  const changed = { ...appointment, resourceIds: [...new Set(resourceIds)], version: appointment.version + 1 }
  await putAppointment(work, changed)
  return changed
}
