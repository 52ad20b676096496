import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { Appointment, AppointmentStatus } from '../../shared/scheduling.ts'

/** What can be done with a visit, in the order of the day. */
export const steps = [
  'confirm',
  'check-in',
  'start',
  'note',
  'finish',
  'invoice',
  'reinstate',
  'reschedule',
  'no-show',
  'no-show-fee',
  'cancel',
] as const
export type Step = (typeof steps)[number]

const offered: { readonly [S in AppointmentStatus]: readonly Step[] } = {
  booked: ['confirm', 'check-in', 'reschedule', 'no-show', 'no-show-fee', 'cancel'],
  confirmed: ['check-in', 'reschedule', 'no-show', 'no-show-fee', 'cancel'],
  'checked-in': ['start', 'finish', 'note', 'reschedule', 'reinstate', 'cancel'],
  'in-treatment': ['finish', 'note', 'reinstate'],
  finished: ['invoice', 'note', 'reinstate'],
  'no-show': ['invoice', 'reinstate'],
  cancelled: ['reinstate'],
}

const permissionOf: { readonly [S in Step]: string } = {
  confirm: 'scheduling.receive',
  'check-in': 'scheduling.receive',
  start: 'scheduling.receive',
  finish: 'scheduling.receive',
  'no-show': 'scheduling.receive',
  'no-show-fee': 'scheduling.receive',
  reschedule: 'scheduling.book',
  cancel: 'scheduling.book',
  reinstate: 'scheduling.book',
  note: 'records.write',
  invoice: 'billing.draft',
}

/** Until the treatment begins. */
export function mayBeMoved({ status }: Pick<Appointment, 'status'>): boolean {
  return offered[status].includes('reschedule')
}

/** The host refuses these before the day. */
const onlyOnceTheDayCame: ReadonlySet<Step> = new Set(['no-show', 'no-show-fee'])

type Visit = Pick<Appointment, 'status' | 'startsAt'> & Partial<Pick<Appointment, 'noShowFee'>>

export function stepsFor(visit: Visit, today: LocalDate, may: (permission: string) => boolean): Step[] {
  const { status, noShowFee } = visit
  const ahead = isAhead(visit, today)
  const owesNothing = status === 'no-show' && !noShowFee
  return offered[status].filter(
    (step) =>
      may(permissionOf[step]) && !(ahead && onlyOnceTheDayCame.has(step)) && !(step === 'invoice' && owesNothing),
  )
}

function isAhead({ startsAt }: Pick<Visit, 'startsAt'>, today: LocalDate): boolean {
  return startsAt.slice(0, 10) > today
}

const primary: { readonly [S in AppointmentStatus]: readonly Step[] } = {
  booked: ['check-in', 'confirm'],
  confirmed: ['check-in', 'reschedule'],
  'checked-in': ['start'],
  'in-treatment': ['finish'],
  finished: ['invoice', 'note'],
  'no-show': ['invoice', 'reinstate'],
  cancelled: ['reinstate'],
}

/** The one thing that most likely comes next; before the day that is not an arrival. */
export function nextStep(visit: Visit, today: LocalDate, allowed: readonly Step[]): Step | undefined {
  const ahead = isAhead(visit, today)
  return primary[visit.status].find((step) => allowed.includes(step) && !(ahead && step === 'check-in'))
}

/** Since when somebody sits in the waiting room, in whole minutes; ends when the treatment starts. */
export function waitedMinutes(
  { status, checkedInAt, startedAt }: Pick<Appointment, 'status' | 'checkedInAt' | 'startedAt'>,
  now: number,
): number | undefined {
  if (!checkedInAt) return undefined
  const end = status === 'checked-in' ? now : startedAt && Date.parse(startedAt)
  return end ? Math.max(0, Math.floor((end - Date.parse(checkedInAt)) / 60_000)) : undefined
}

/** How late somebody who has not arrived is; a few minutes are nobody's business. */
export function lateMinutes(
  { status, startsAtUtc }: Pick<Appointment, 'status' | 'startsAtUtc'>,
  now: number,
): number | undefined {
  if (status !== 'booked' && status !== 'confirmed') return undefined
  const late = Math.floor((now - Date.parse(startsAtUtc)) / 60_000)
  return late >= 5 && late < 240 ? late : undefined
}

/** How long a treatment has gone on past its time. */
export function overrunMinutes(
  { status, endsAtUtc }: Pick<Appointment, 'status' | 'endsAtUtc'>,
  now: number,
): number | undefined {
  const over = Math.floor((now - Date.parse(endsAtUtc)) / 60_000)
  return status === 'in-treatment' && over >= 1 && over < 600 ? over : undefined
}
