import { type Clock, isOpenAt, momentAt, type Span, type Weeks, wallOf } from './calendar.ts'

export type ModelClinic = {
  readonly id: string
  readonly zone: string
  readonly clock: Clock
  readonly open: Uint8Array
}
export type ModelPractitioner = {
  readonly id: string
  readonly active: boolean
  /** When they work, by clinic. */
  readonly places: ReadonlyMap<string, Uint8Array>
}
export type ModelService = {
  readonly id: string
  readonly clinicId: string
  readonly minutes: number
  readonly before: number
  readonly after: number
  readonly requires: readonly string[]
  readonly active: boolean
}
export type ModelPiece = {
  readonly id: string
  readonly clinicId: string
  readonly kindId: string
  readonly name: string
  readonly active: boolean
}
/** Closures by clinic, absences by practitioner; in minutes of the wall clock. */
export type ModelSpan = Span & { readonly of: string; readonly id: string }

export type Times = { readonly [step in 'confirmedAt' | 'checkedInAt' | 'startedAt' | 'finishedAt']: string | null }
export const noTimes: Times = { confirmedAt: null, checkedInAt: null, startedAt: null, finishedAt: null }

/** A visit as the model has it: plain numbers, and lists nobody had to query. */
export type Visit = {
  readonly id: string
  readonly clinicId: string
  readonly practitionerId: string
  readonly patientId: string
  readonly serviceId: string
  readonly startsAt: string
  readonly from: number
  readonly to: number
  readonly before: number
  readonly after: number
  readonly resources: readonly string[]
  readonly onPurpose: boolean
  readonly status: string
  /** When each step of the day was taken. */
  readonly times: Times
  readonly version: number
}
export type Hold = Pick<Visit, 'practitionerId' | 'startsAt' | 'from' | 'to' | 'before' | 'after' | 'resources'> & {
  readonly wishId: string
  readonly expires: number
}

export type Wish = Pick<Visit, 'id' | 'clinicId' | 'patientId' | 'serviceId' | 'version'> & {
  readonly status: 'waiting' | 'booked' | 'withdrawn'
}

export type Wanted = {
  readonly clinicId: string
  readonly practitionerId: string
  readonly patientId: string
  readonly requires: readonly string[]
  readonly startsAt: string
  readonly minutes: number
  readonly before: number
  readonly after: number
  readonly named?: readonly string[] | undefined
  readonly kept?: readonly string[] | undefined
  readonly except?: string | undefined
  readonly onPurpose: boolean
}
export type Placed = Span & { readonly resources: readonly string[] }
export type Verdict = { readonly refusal: string } | { readonly placed: Placed }

export class Model {
  readonly clinics = new Map<string, ModelClinic>()
  readonly practitioners = new Map<string, ModelPractitioner>()
  readonly services = new Map<string, ModelService>()
  readonly patients = new Map<string, { readonly id: string; readonly active: boolean }>()
  readonly pieces = new Map<string, ModelPiece>()
  readonly closures: ModelSpan[] = []
  readonly absences: ModelSpan[] = []
  readonly visits = new Map<string, Visit>()
  readonly holds = new Map<string, Hold>()
  readonly wishes = new Map<string, Wish>()
  /** The visits of each. */
  readonly series = new Map<string, readonly string[]>()
  readonly weeks: Weeks
  /** Milliseconds since 1970. */
  now = 0

  constructor(weeks: Weeks) {
    this.weeks = weeks
  }

  get minute(): number {
    return Math.floor((this.now - Date.parse(this.weeks.firstDay)) / 60_000)
  }

  /** The first rule a visit would break, or where it would be and with what. */
  judge(wanted: Wanted): Verdict {
    const { clinicId, practitionerId } = wanted
    const clinic = this.clinics.get(clinicId) as ModelClinic
    const named = wanted.named ?? []
    if (named.some((id) => !this.isUsable(id, clinicId))) return { refusal: 'resource-unknown' }
    const from = momentAt(clinic.clock, wallOf(wanted.startsAt, this.weeks))
    if (from === undefined) return { refusal: 'time-does-not-exist' }
    const to = from + wanted.minutes
    if (to <= this.minute) return { refusal: 'in-the-past' }
    const walls = Array.from({ length: wanted.minutes }, (_, n) => clinic.clock.wallAt[from + n] ?? Number.NaN)
    if (walls.some((wall) => inside(this.closures, clinicId, wall))) return { refusal: 'clinic-closed' }
    if (!walls.every((wall) => isOpenAt(clinic.open, wall))) return { refusal: 'outside-hours' }
    const working = this.practitioners.get(practitionerId)?.places.get(clinicId)
    if (!working || !walls.every((wall) => isOpenAt(working, wall))) return { refusal: 'practitioner-not-working' }
    if (walls.some((wall) => inside(this.absences, practitionerId, wall))) return { refusal: 'practitioner-absent' }
    return this.judgeTaken(wanted, { from, to })
  }

  private judgeTaken(wanted: Wanted, during: Span): Verdict {
    const { practitionerId, patientId, before, after, onPurpose } = wanted
    const whole = { from: during.from - before, to: during.to + after }
    const visits = this.meeting(whole, wanted.except)
    const holds = this.living().filter((hold) => meet(busy(hold), whole))
    if (!onPurpose && visits.some((visit) => visit.practitionerId === practitionerId)) return { refusal: 'slot-taken' }
    if (!onPurpose && holds.some((hold) => hold.practitionerId === practitionerId)) return { refusal: 'slot-held' }
    const resources = this.choose(wanted, [...visits, ...holds])
    if (!resources) return { refusal: 'resource-taken' }
    if (visits.some((visit) => visit.patientId === patientId && meet(visit, during))) return { refusal: 'patient-busy' }
    return { placed: { ...during, resources } }
  }

  /** Named, then held before, then by name; nothing when something needed is taken. On purpose, taken ones serve too. */
  choose(wanted: Wanted, takers: readonly Pick<Visit, 'resources'>[]): string[] | undefined {
    const isFree = (id: string) => !takers.some(({ resources }) => resources.includes(id))
    const named = [...new Set(wanted.named ?? [])]
    const kept = wanted.kept ?? []
    const rank = (piece: ModelPiece) => (kept.includes(piece.id) ? 0 : 1)
    const usable = [...this.pieces.values()]
      .filter((piece) => piece.active && piece.clinicId === wanted.clinicId && !named.includes(piece.id))
      .sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name) || compare(a.id, b.id))
    const chosen = [...named]
    let complete = named.every(isFree)
    const short: string[] = []
    for (const kind of new Set(wanted.requires)) {
      const count = wanted.requires.filter((one) => one === kind).length
      const given = named.filter((id) => this.pieces.get(id)?.kindId === kind).length
      const free = usable
        .filter((piece) => piece.kindId === kind && isFree(piece.id))
        .slice(0, Math.max(0, count - given))
      chosen.push(...free.map(({ id }) => id))
      for (let missing = given + free.length; missing < count; missing++) short.push(kind)
    }
    if (short.length > 0) complete = false
    if (complete) return chosen
    if (!wanted.onPurpose) return undefined
    for (const kind of short) {
      const another = usable.find((piece) => piece.kindId === kind && !chosen.includes(piece.id))
      if (another) chosen.push(another.id)
    }
    return chosen
  }

  isFree(piece: string, whole: Span, except: string | undefined): boolean {
    const takers = [...this.meeting(whole, except), ...this.living().filter((hold) => meet(busy(hold), whole))]
    return !takers.some((taker) => taker.resources.includes(piece))
  }

  isUsable(piece: string, clinicId: string): boolean {
    const found = this.pieces.get(piece)
    return found?.active === true && found.clinicId === clinicId
  }

  /** Those who are there then, buffers included. */
  meeting(whole: Span, except: string | undefined): Visit[] {
    const found: Visit[] = []
    for (const visit of this.visits.values()) {
      if (visit.from - visit.before >= whole.to || whole.from >= visit.to + visit.after) continue
      if (visit.id !== except && holdsSlot(visit)) found.push(visit)
    }
    return found
  }

  living(): Hold[] {
    return [...this.holds.values()].filter((hold) => hold.expires > this.now)
  }

  /** Whether who had left their place can have it back, and with which rooms. */
  comesBack(
    visit: Visit,
    requires: readonly string[],
  ): { readonly refusal: string } | { readonly resources: string[] } {
    const { clinicId, practitionerId, patientId, startsAt, before, after, onPurpose } = visit
    const whole = busy(visit)
    const others = this.meeting(whole, visit.id)
    const holds = this.living().filter((hold) => meet(busy(hold), whole))
    if (!onPurpose && others.some((other) => other.practitionerId === practitionerId)) return { refusal: 'slot-taken' }
    if (!onPurpose && holds.some((hold) => hold.practitionerId === practitionerId)) return { refusal: 'slot-held' }
    const minutes = visit.to - visit.from
    const wanted = { clinicId, practitionerId, patientId, startsAt, before, after, onPurpose, requires, minutes }
    const resources = this.choose({ ...wanted, kept: visit.resources }, [...others, ...holds])
    if (!resources) return { refusal: 'resource-taken' }
    const isElsewhere = others.some((other) => other.patientId === patientId && meet(other, visit))
    return isElsewhere ? { refusal: 'patient-busy' } : { resources }
  }

  /** Why a visit put back exactly as it was cannot stay: beside others on purpose it may, as it may have before. */
  cannotStay(visit: Visit): string | undefined {
    if (!holdsSlot(visit)) return undefined
    const whole = busy(visit)
    const clash = this.clashOf(visit)?.refusal
    if (clash === 'slot-taken') return clash
    const held = visit.onPurpose ? [] : this.living().filter((hold) => meet(busy(hold), whole))
    if (held.some((hold) => hold.practitionerId === visit.practitionerId)) return 'slot-held'
    if (clash === 'resource-taken') return clash
    if (held.some((hold) => hold.resources.some((id) => visit.resources.includes(id)))) return 'resource-taken'
    return clash
  }

  /** Two visits that must never be at once. */
  clashOf(visit: Visit): { readonly refusal: string; readonly other: string } | undefined {
    if (!holdsSlot(visit)) return undefined
    const others = this.meeting(busy(visit), visit.id)
    const beside = visit.onPurpose ? [] : others.filter((other) => !other.onPurpose)
    const colleague = beside.find((other) => other.practitionerId === visit.practitionerId)
    if (colleague) return { refusal: 'slot-taken', other: colleague.id }
    const room = beside.find((other) => other.resources.some((id) => visit.resources.includes(id)))
    if (room) return { refusal: 'resource-taken', other: room.id }
    const elsewhere = others.find((other) => other.patientId === visit.patientId && meet(other, visit))
    return elsewhere && { refusal: 'patient-busy', other: elsewhere.id }
  }
}

export function holdsSlot({ status }: Pick<Visit, 'status'>): boolean {
  return status !== 'cancelled' && status !== 'no-show'
}

export function busy({ from, to, before, after }: Pick<Visit, 'from' | 'to' | 'before' | 'after'>): Span {
  return { from: from - before, to: to + after }
}

export function meet(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}

function inside(spans: readonly ModelSpan[], of: string, wall: number): boolean {
  return spans.some((span) => span.of === of && span.from <= wall && wall < span.to)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
