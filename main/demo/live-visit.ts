import type { ClinicId } from '../../shared/clinics.ts'
import { addMinutes, type Instant } from '../../shared/platform/local-time.ts'
import type { Appointment } from '../../shared/scheduling.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Actor, Working } from '../platform/work.ts'
import { signNote } from '../records/sign-note.ts'
import { startNote } from '../records/start-note.ts'
import { bookAppointment } from '../scheduling/book-appointment.ts'
import { cancelAppointment } from '../scheduling/cancel-appointment.ts'
import { checkIn } from '../scheduling/check-in.ts'
import { confirmAppointment } from '../scheduling/confirm-appointment.ts'
import { finishAppointment } from '../scheduling/finish-appointment.ts'
import { markNoShow } from '../scheduling/mark-no-show.ts'
import { startTreatment } from '../scheduling/start-treatment.ts'
import { billVisit } from './bill-visit.ts'
import type { Chance } from './chance.ts'
import type { PlannedVisit } from './day-plan.ts'
import { findings } from './premises.ts'

export type Lived = { appointments: number; notes: number; invoices: number }

export type Desk = {
  readonly work: Working<string>
  readonly chance: Chance
  readonly clinicId: ClinicId
  readonly receptionist: Actor
  /** Who writes the notes, and of which practitioner's visits. */
  readonly author: Actor
  readonly authorOf: (visit: PlannedVisit) => boolean
  /** For measuring many: nobody confirms, and who arrives is treated and leaves. */
  readonly brief: boolean
  readonly lived: Lived
}

/** The real use cases, at the hour they would have been done: what the demo shows is what the rules allow. */
export async function liveVisit(desk: Desk, visit: PlannedVisit): Promise<void> {
  const { work, chance, lived } = desk
  const booked = await book(desk, visit)
  if (!booked) return
  lived.appointments += 1
  const [starts, ends] = [booked.startsAtUtc, booked.endsAtUtc]
  if (!desk.brief && chance.happens(60)) await confirmAppointment(at(desk, addMinutes(starts, -1_500)), booked)
  const seen = { id: booked.id }
  if (visit.fate === 'cancelled' && earlier(addMinutes(starts, -300), work.now))
    return void (await cancelAppointment(at(desk, addMinutes(starts, -300)), { ...seen, reason: 'No puede venir' }))
  if (visit.fate === 'missed' && earlier(ends, work.now)) return void (await markNoShow(at(desk, ends), seen))
  const arrives = addMinutes(starts, -chance.below(15) - 1)
  if (!earlier(arrives, work.now)) return
  await checkIn(at(desk, arrives), seen)
  const begins = addMinutes(starts, chance.below(9))
  if (!earlier(begins, work.now)) return
  if (!desk.brief) await startTreatment(at(desk, begins), seen)
  if (!earlier(ends, work.now)) return
  await finishAppointment(at(desk, ends), seen)
  if (desk.authorOf(visit) && chance.happens(90)) await writeNote(desk, booked)
  if (!chance.happens(97)) return
  await billVisit(at(desk, ends), chance, visit, booked)
  lived.invoices += 1
}

/** Two invented people may want one slot: the rules decide, and the later one is not booked. */
async function book(desk: Desk, visit: PlannedVisit): Promise<Appointment | undefined> {
  const { practitioner, service, patientId, startsAt } = visit
  const asked = {
    clinicId: desk.clinicId,
    practitionerId: practitioner.id,
    serviceId: service.id,
    patientId,
    startsAt,
    remark: null,
  }
  try {
    return await bookAppointment(at(desk, addMinutes(`${startsAt}Z`, -60 * 24 * (2 + desk.chance.below(9)))), asked)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

async function writeNote(desk: Desk, { id, patientId, endsAtUtc }: Appointment): Promise<void> {
  const sections = { ...(findings[desk.chance.below(findings.length)] ?? findings[0]) }
  const authored = { ...at(desk, addMinutes(endsAtUtc, 5)), actor: desk.author }
  const note = await startNote(authored, { patientId, appointmentId: id, template: 'physiotherapy', sections })
  await signNote(authored, note)
  desk.lived.notes += 1
}

/** Nothing is done later than now: what lies ahead was booked and confirmed already. */
function at({ work, receptionist }: Desk, instant: Instant): Working<string> {
  const moment = Math.min(Date.parse(instant), Date.parse(work.now))
  return { ...work, actor: receptionist, now: new Date(moment).toISOString() }
}

function earlier(instant: Instant, now: string): boolean {
  return Date.parse(instant) <= Date.parse(now)
}
