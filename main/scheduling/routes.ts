import type { scheduling } from '../../shared/scheduling.ts'
import type { Routes } from '../platform/routes.ts'
import { bookAppointment } from './book-appointment.ts'
import { cancelAppointment } from './cancel-appointment.ts'
import { checkIn } from './check-in.ts'
import { confirmAppointment } from './confirm-appointment.ts'
import { finishAppointment } from './finish-appointment.ts'
import { freeSlots } from './free-slots.ts'
import { getAppointment } from './get-appointment.ts'
import { listAppointments } from './list-appointments.ts'
import { listPatientAppointments } from './list-patient-appointments.ts'
import { markNoShow } from './mark-no-show.ts'
import { reinstateAppointment } from './reinstate-appointment.ts'
import { rescheduleAppointment } from './reschedule-appointment.ts'
import { startTreatment } from './start-treatment.ts'

export const schedulingRoutes: Routes<typeof scheduling> = {
  listAppointments,
  getAppointment,
  listPatientAppointments,
  bookAppointment,
  rescheduleAppointment,
  cancelAppointment,
  reinstateAppointment,
  confirmAppointment,
  checkIn,
  startTreatment,
  finishAppointment,
  markNoShow,
  freeSlots,
}
