import type { Appointment, AppointmentRequest, SlotRefusal } from '../../shared/scheduling.ts'
import { AppointmentId } from '../../shared/scheduling.ts'
import type { Working } from '../platform/work.ts'
import { booked } from './appointment.ts'
import { putAppointment } from './appointment-repository.ts'
import { checkSlot } from './check-slot.ts'
import { lengthOf } from './length-of.ts'
import { type PartyRefusal, requireParties } from './require-parties.ts'

type Refusals = PartyRefusal | SlotRefusal | 'resource-unknown'

/** Books a visit, beside others on purpose when somebody has said why. */
export async function placeVisit(
  work: Working<Refusals>,
  request: Omit<AppointmentRequest, 'remark'> & { readonly remark: string | null },
  overlapReason?: string,
): Promise<Appointment> {
  const { clinic, practitioner, service } = await requireParties(work, request)
  const { patientId, startsAt } = request
  const { bufferBefore, bufferAfter } = service
  const { times, resourceIds } = await checkSlot(work, {
    ...{ clinic, practitioner, service, patientId, startsAt, bufferBefore, bufferAfter },
    minutes: lengthOf(request, clinic.zone) ?? service.minutes,
    named: request.resourceIds,
    overlapping: overlapReason !== undefined,
  })
  const terms = { times, resourceIds, bufferBefore, bufferAfter, overlapReason }
  const appointment = booked(AppointmentId.parse(work.newId()), request, terms)
  await putAppointment(work, appointment)
  return appointment
}
