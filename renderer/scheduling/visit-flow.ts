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
  'cancel',
] as const
export type Step = (typeof steps)[number]

const offered: { readonly [S in AppointmentStatus]: readonly Step[] } = {
  booked: ['confirm', 'check-in', 'reschedule', 'no-show', 'cancel'],
  confirmed: ['check-in', 'reschedule', 'no-show', 'cancel'],
  'checked-in': ['start', 'finish', 'note', 'reschedule', 'reinstate', 'cancel'],
  'in-treatment': ['finish', 'note', 'reinstate'],
  finished: ['invoice', 'note', 'reinstate'],
  'no-show': ['reinstate'],
  cancelled: ['reinstate'],
}

const permissionOf: { readonly [S in Step]: string } = {
  confirm: 'scheduling.receive',
  'check-in': 'scheduling.receive',
  start: 'scheduling.receive',
  finish: 'scheduling.receive',
  'no-show': 'scheduling.receive',
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

/** Some come on the wrong day and are seen all the same; nobody fails to come before the day. */
const onlyOnceTheDayCame: ReadonlySet<Step> = new Set(['no-show'])

type Visit = Pick<Appointment, 'status' | 'startsAt'>

export function stepsFor({ status, startsAt }: Visit, today: LocalDate, may: (permission: string) => boolean): Step[] {
  const ahead = isAhead({ startsAt }, today)
  return offered[status].filter((step) => may(permissionOf[step]) && !(ahead && onlyOnceTheDayCame.has(step)))
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
  'no-show': ['reinstate'],
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

type Stage = Extract<Step, 'reinstate' | 'confirm' | 'check-in' | 'start'>

/** How a visit comes back to where it stood before a step. A confirmation cannot be taken back, and harms nobody. */
export function wayBack(step: Step, before: Pick<Appointment, 'status' | 'confirmedAt'>): Stage[] {
  if (step === 'confirm') return []
  if (step === 'reinstate') return stagesUpTo(before)
  return ['reinstate', ...stagesUpTo(before)]
}

function stagesUpTo({ status, confirmedAt }: Pick<Appointment, 'status' | 'confirmedAt'>): Stage[] {
  const confirmed: Stage[] = confirmedAt ? ['confirm'] : []
  if (status === 'confirmed') return confirmed
  if (status === 'checked-in') return [...confirmed, 'check-in']
  if (status === 'in-treatment') return [...confirmed, 'check-in', 'start']
  return []
}
