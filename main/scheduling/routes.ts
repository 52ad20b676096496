import type { scheduling } from '../../shared/scheduling.ts'
import type { Derivation } from '../platform/derived.ts'
import type { Guard } from '../platform/guard.ts'
import type { Routes } from '../platform/routes.ts'
import { bookAppointment } from './book-appointment.ts'
import { bookOverlapping } from './book-overlapping.ts'
import { busyDerivation } from './busy-repository.ts'
import { cancelAppointment } from './cancel-appointment.ts'
import { checkIn } from './check-in.ts'
import { confirmAppointment } from './confirm-appointment.ts'
import { findClash } from './find-clash.ts'
import { findHoldClash } from './find-hold-clash.ts'
import { finishAppointment } from './finish-appointment.ts'
import { freeSlots } from './free-slots.ts'
import { getAppointment } from './get-appointment.ts'
import { listAppointments } from './list-appointments.ts'
import { listPatientAppointments } from './list-patient-appointments.ts'
import { markNoShow } from './mark-no-show.ts'
import { moveResources } from './move-resources.ts'
import { nextFree } from './next-free.ts'
import { reinstateAppointment } from './reinstate-appointment.ts'
import { rescheduleAppointment } from './reschedule-appointment.ts'
import { rescheduleOverlapping } from './reschedule-overlapping.ts'
import { startTreatment } from './start-treatment.ts'
import { takeBack } from './take-back.ts'
import { weekGrid } from './week-grid.ts'

export const schedulingRoutes: Routes<typeof scheduling> = {
  listAppointments,
  getAppointment,
  listPatientAppointments,
  bookAppointment,
  rescheduleAppointment,
  bookOverlapping,
  rescheduleOverlapping,
  moveResources,
  cancelAppointment,
  reinstateAppointment,
  confirmAppointment,
  checkIn,
  startTreatment,
  finishAppointment,
  markNoShow,
  takeBack,
  freeSlots,
  nextFree,
  weekGrid,
}

/** Who and what is taken when follows from the appointments. */
export const schedulingDerivations: readonly Derivation[] = [busyDerivation]

/** Undoing a batch books nobody twice. */
export const schedulingGuards: readonly Guard[] = [
  { table: 'appointment', mayStay: async (reading, { id }) => (await findClash(reading, id)) === undefined },
  { table: 'hold', mayStay: async (reading, row) => (await findHoldClash(reading, row as never)) === undefined },
]
