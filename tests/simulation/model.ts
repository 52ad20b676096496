import { type Clock, isOpenAt, momentAt, type Span, type Weeks, wallOf } from './calendar.ts'
import {
  busy,
  type Hold,
  holdsSlot,
  type LeftOut,
  type ModelClinic,
  type ModelPiece,
  type ModelPractitioner,
  type ModelService,
  type ModelSpan,
  mayMove,
  meet,
  type Series,
  type Verdict,
  type Visit,
  type Wanted,
  type Wish,
} from './nouns.ts'

export class Model {
  readonly clinics = new Map<string, ModelClinic>()
  readonly practitioners = new Map<string, ModelPractitioner>()
  readonly services = new Map<string, ModelService>()
  readonly patients = new Map<string, { readonly id: string; readonly active: boolean }>()
  readonly pieces = new Map<string, ModelPiece>()
  readonly closures = new Map<string, ModelSpan>()
  readonly absences = new Map<string, ModelSpan>()
  readonly visits = new Map<string, Visit>()
  readonly series = new Map<string, Series>()
  readonly leftOut = new Map<string, LeftOut>()
  readonly wishes = new Map<string, Wish>()
  readonly holds = new Map<string, Hold>()
  readonly weeks: Weeks
  /** Milliseconds since 1970. */
  now = 0
  private named = 0

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
    const walls = wallsOf(clinic.clock, { from, to })
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

  /** For what the host names by an id that nobody sees. */
  newId(): string {
    return `unseen ${++this.named}`
  }

  offerOf(wishId: string): Hold | undefined {
    return [...this.holds.values()].find((hold) => hold.wishId === wishId)
  }

  /** Whether a visit is where its clinic is open and its practitioner works. */
  isInHours({ clinicId, practitionerId, ...during }: Visit): boolean {
    const { clock, open } = this.clinics.get(clinicId) as ModelClinic
    const working = this.practitioners.get(practitionerId)?.places.get(clinicId)
    return wallsOf(clock, during).every(
      (wall) =>
        !inside(this.closures, clinicId, wall) &&
        !inside(this.absences, practitionerId, wall) &&
        isOpenAt(open, wall) &&
        working !== undefined &&
        isOpenAt(working, wall),
    )
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

  /** Why a slot cannot be kept again for somebody. */
  cannotBeKept(hold: Hold): string | undefined {
    if (hold.expires <= this.now) return undefined
    const whole = busy(hold)
    const visits = this.meeting(whole, undefined).filter(({ onPurpose }) => !onPurpose)
    const holds = this.living().filter((other) => other.id !== hold.id && meet(busy(other), whole))
    if (visits.some((visit) => visit.practitionerId === hold.practitionerId)) return 'slot-taken'
    if (holds.some((other) => other.practitionerId === hold.practitionerId)) return 'slot-held'
    const isShared = [...visits, ...holds].some((other) => other.resources.some((id) => hold.resources.includes(id)))
    return isShared ? 'resource-taken' : undefined
  }

  /** Whether its series has another visit on the same date that can still be moved. */
  isDateTaken({ id, seriesId, occursAt }: Visit): boolean {
    if (seriesId === null) return false
    return [...this.visits.values()].some(
      (other) => other.id !== id && other.seriesId === seriesId && other.occursAt === occursAt && mayMove(other),
    )
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

function inside(spans: ReadonlyMap<string, ModelSpan>, of: string, wall: number): boolean {
  return [...spans.values()].some((span) => span.of === of && span.from <= wall && wall < span.to)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function wallsOf({ wallAt }: Clock, { from, to }: Span): number[] {
  return Array.from({ length: to - from }, (_, n) => wallAt[from + n] ?? Number.NaN)
}
