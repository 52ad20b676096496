import { uuid } from '../test-clinic.ts'
import { type Attempt, anyVisit, one, type Surroundings } from './around.ts'
import { type Timetable, textOf } from './calendar.ts'
import { type ModelSpan, mayMove, type Visit } from './nouns.ts'
import {
  judgeAdd,
  judgeChange,
  judgeChangeClinic,
  judgeChangePractitioner,
  judgePreview,
  judgeRemove,
  type What,
} from './rota.ts'
import { spanIn, timetableOf } from './world.ts'

/** Who plans when people are there, while the others book. */
export function rotaAttempt(around: Surroundings): Attempt {
  const { random, alone } = around
  const n = random.below(28)
  if (n < 5) return absence(around)
  if (n < 9) return removal(around, 'absence')
  if (n < 11) return closure(around)
  if (n < 14) return removal(around, 'closure')
  if (n < 19) return otherwise(around, 'absence')
  if (n < 22) return otherwise(around, 'closure')
  if (n < 24) return clinicHours(around)
  if (n < 26 || !alone) return practitionerHours(around)
  return preview(around)
}

function absence(around: Surroundings): Attempt {
  const { random, model, slot } = around
  const visit = random.happens(60) ? visitUnderWay(around) : undefined
  const anybody = random.happens(97) ? one(random, model.practitioners) : uuid(1)
  const of = slot?.practitionerId ?? visit?.practitionerId ?? anybody
  const during = spanIn(random, model.weeks, random.happens(80) ? 30 + random.below(500) : 1440 * 2)
  const texts = slot ? timesAround(slot.startsAt) : visit ? timesBeside(around, visit) : during.texts
  const asked = { of, ...texts, dryRun: random.happens(30) || model.absences.size > 12 }
  const { dryRun } = asked
  const input = { practitionerId: of, ...texts, ...(dryRun && { dryRun }) }
  return { operation: 'rota.addAbsence', input, judge: () => judgeAdd(model, 'absence', asked) }
}

/** While others book that very time. */
function timesAround(startsAt: string) {
  const at = (minutes: number) => new Date(Date.parse(`${startsAt}Z`) + minutes * 60_000).toISOString().slice(0, 16)
  return { startsAt: at(-10), endsAt: at(50) }
}

/** Touching a visit, or reaching a minute into it, at either end. */
function timesBeside({ random, model }: Surroundings, { clinicId, from, to }: Visit) {
  const clock = model.clinics.get(clinicId)?.clock
  const [begins, ends] = [clock?.wallAt[from] ?? 0, clock?.wallAt[to] ?? 0]
  const into = random.below(2)
  const [first, last] = random.happens(50)
    ? [ends - into, ends + 20 + random.below(300)]
    : [begins - 20 - random.below(300), begins + into]
  return { startsAt: textOf(first, model.weeks), endsAt: textOf(last, model.weeks) }
}

/** One that has begun, or any that is booked. */
function visitUnderWay(around: Surroundings): Visit | undefined {
  const { random, model } = around
  const now = [...model.visits.values()].filter(
    (visit) => mayMove(visit) && visit.from <= model.minute && model.minute < visit.to,
  )
  return (random.happens(40) && now[random.below(now.length)]) || anyVisit(around, true)
}

function closure(around: Surroundings): Attempt {
  const { random, model } = around
  const visit = random.happens(50) ? visitUnderWay(around) : undefined
  const of = visit?.clinicId ?? (random.happens(97) ? one(random, model.clinics) : uuid(1))
  const during = spanIn(random, model.weeks, random.happens(80) ? 30 + random.below(300) : 1440)
  const texts = visit ? timesBeside(around, visit) : during.texts
  const asked = { of, ...texts, dryRun: random.happens(30) || model.closures.size > 9 }
  const { dryRun } = asked
  const input = { clinicId: of, name: 'Works', kind: 'closure', ...texts, ...(dryRun && { dryRun }) }
  return { operation: 'rota.addClosure', input, judge: () => judgeAdd(model, 'closure', asked) }
}

/** Longer, shorter, at another time, of somebody else, or as it was. */
function otherwise(around: Surroundings, what: What): Attempt {
  const { random, model } = around
  const spans = [...(what === 'absence' ? model.absences : model.closures).values()]
  const span = random.happens(96) ? spans[random.below(spans.length)] : undefined
  const { id, version, of, ...during } = span ?? { ...unknown, of: '', from: 0, to: 0 }
  const owners = what === 'absence' ? model.practitioners : model.clinics
  const other = random.happens(95) ? one(random, owners) : uuid(1)
  const dryRun = random.happens(25)
  const asked = {
    id,
    ...(random.happens(60) && { version: seen(version, random.happens(93)) }),
    ...timesInstead(around, what, { of, ...during }),
  }
  const owned = { ...asked, ...(random.happens(25) && { of: other }) }
  const named = owned.of === undefined ? {} : { [what === 'absence' ? 'practitionerId' : 'clinicId']: owned.of }
  const input = { ...asked, ...named, ...(dryRun && { dryRun }) }
  const operation = what === 'absence' ? 'rota.changeAbsence' : 'rota.changeClosure'
  return { operation, input, judge: () => judgeChange(model, what, { ...owned, dryRun }) }
}

function timesInstead(around: Surroundings, what: What, { of, from, to }: Omit<ModelSpan, 'id' | 'version'>) {
  const { random, model } = around
  const n = random.below(100)
  if (n < 25) {
    const theirs = (visit: Visit) =>
      (what === 'absence' ? visit.practitionerId : visit.clinicId) === of && mayMove(visit)
    const visits = [...model.visits.values()].filter(theirs)
    const visit = visits[random.below(visits.length)]
    return visit ? timesBeside(around, visit) : {}
  }
  if (n < 40) return spanIn(random, model.weeks, 30 + random.below(500)).texts
  const later = (wall: number) => textOf(wall + (random.below(41) - 20) * 15, model.weeks)
  if (n < 65) return { endsAt: later(to) }
  return n < 85 ? { startsAt: later(from) } : n < 93 ? { endsAt: textOf(from, model.weeks) } : {}
}

function removal({ random, model }: Surroundings, what: What): Attempt {
  const spans = [...(what === 'absence' ? model.absences : model.closures).values()]
  const id = (random.happens(95) && spans[random.below(spans.length)]?.id) || uuid(1)
  const operation = what === 'absence' ? 'rota.removeAbsence' : 'rota.removeClosure'
  return { operation, input: { id }, judge: () => judgeRemove(model, what, id) }
}

function clinicHours({ random, model }: Surroundings): Attempt {
  const { id, version, zone } = [...model.clinics.values()][random.below(model.clinics.size)] ?? unknown
  const asked = { id, version: seen(version, random.happens(95)), hours: timetableOf(random, model.weeks, 7, 21) }
  const input = { id, version: asked.version, name: zone, ...asked.hours }
  return { operation: 'clinics.changeClinic', input, judge: () => judgeChangeClinic(model, asked) }
}

/** Other hours, other clinics, or somebody who leaves or comes back. */
function practitionerHours({ random, model }: Surroundings): Attempt {
  const all = [...model.practitioners.values()]
  const practitioner = all[random.below(all.length)]
  const { id, version, name, home } = practitioner ?? { ...unknown, name: '', home: '' }
  const active = random.happens(practitioner?.active ? 92 : 40)
  const hours = new Map<string, Timetable>([[home, timetableOf(random, model.weeks, 6, 22)]])
  for (const clinicId of model.clinics.keys())
    if (clinicId !== home && random.happens(40)) hours.set(clinicId, timetableOf(random, model.weeks, 6, 22))
  const asked = { id, version: seen(version, random.happens(95)), active, hours }
  const elsewhere = [...hours].filter(([clinicId]) => clinicId !== home)
  const places = elsewhere.map(([clinicId, timetable]) => ({ clinicId, ...timetable }))
  const words = { id, version: asked.version, name, colour: 'teal', active }
  const input = { ...words, ...hours.get(home), elsewhere: places }
  return { operation: 'clinics.changePractitioner', input, judge: () => judgeChangePractitioner(model, asked) }
}

function preview({ random, model }: Surroundings): Attempt {
  const clinicId = one(random, model.clinics)
  const whose = random.happens(50) ? { practitionerId: one(random, model.practitioners) } : {}
  const asked = { clinicId, ...whose, hours: timetableOf(random, model.weeks, 7, 21) }
  const input = { clinicId, ...whose, ...asked.hours }
  return { operation: 'rota.previewHours', input, judge: () => judgePreview(model, asked) }
}

const unknown = { id: uuid(1), version: 1, zone: '' }

function seen(version: number, isCurrent: boolean): number {
  return isCurrent ? version : version - 1
}
