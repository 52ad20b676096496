import { type Chance, chance } from '../../main/demo/chance.ts'
import { openHost } from '../../main/host.ts'
import type { Session } from '../../main/platform/answer.ts'
import { scryptPasswords } from '../../main/platform/passwords.ts'
import { permissionsOf } from '../../shared/permissions.ts'
import { inMemory, password, uuid } from '../test-clinic.ts'
import { clockOf, openMinutes, type Timetable, textOf, type Weeks, wallOf } from './calendar.ts'
import { Model } from './model.ts'
import { placesOf } from './rota.ts'

/** Weeks in which clocks change in Europe, in America, in Australia, and nowhere. The desks work in the middle of them. */
const seasons = ['2027-03-15', '2027-10-18', '2027-06-07', '2027-02-28', '2028-03-13', '2027-03-18', '2027-09-22']
const zones = ['Europe/Madrid', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Europe/London'] as const
/** As far as visits that move to the end of a series could be offered another time. */
export const weeksLooked = 240
/** The first day on which anybody books, counted from the first of the weeks. */
export const firstDay = 9
export const desks = 6

type Known = { readonly id: string }
export type World = Awaited<ReturnType<typeof openWorld>>

/** Clinics with everything in them that can stand in each other's way, and a model that knows the same. */
export async function openWorld(seed: number) {
  const random = chance(seed)
  const weeks: Weeks = { firstDay: seasons[random.below(seasons.length)] ?? '', days: weeksLooked }
  const model = new Model(weeks)
  model.now = Date.parse(weeks.firstDay) + firstDay * 86_400_000
  let ids = 0
  let operations = 0
  const database = inMemory()
  const host = await openHost({
    database,
    deviceId: 'desk-1',
    now: () => new Date(model.now).toISOString(),
    newId: () => uuid(++ids),
    secret: Buffer.alloc(32, 1),
    passwords: scryptPasswords(1),
  })
  const sessions: Session[] = Array.from({ length: desks }, (_, n) => ({
    id: uuid(900_000_000 + n),
    actor: { id: uuid(900_000_000 + n), sessionId: null },
    may: new Set(Object.values(permissionsOf).flat()),
  }))
  const call = (operation: string, input: unknown, desk = 0, operationId = uuid(800_000_000 + ++operations)) =>
    host.answer({ operation, input, session: sessions[desk], operationId })
  const make = async (operation: string, input: object) => ((await call(operation, input)) as Known).id

  await setUp(random, weeks, model, { call, make })
  const nextOperation = () => uuid(800_000_000 + ++operations)
  return { random, weeks, model, call, nextOperation, database, sessions, close: () => host.close() }
}

type Calls = {
  readonly call: (operation: string, input: unknown) => Promise<unknown>
  readonly make: (operation: string, input: object) => Promise<string>
}

async function setUp(random: Chance, weeks: Weeks, model: Model, { call, make }: Calls): Promise<void> {
  const place = (zone: string) => ({ name: zone, country: 'ES', currency: 'EUR', language: 'en', zone })
  const home = zones[random.below(zones.length)] ?? zones[0]
  const administrator = { name: 'Ana', email: 'ana@clinic.test', language: 'en', password }
  await call('clinics.setUp', { clinic: place(home), administrator })
  const [first] = ((await call('clinics.listClinics', {})) as { items: (Known & { version: number })[] }).items
  const inZone: [string, string][] = [[first?.id ?? '', home]]
  for (let n = random.below(3); n > 0; n--) {
    const zone = zones[random.below(zones.length)] ?? zones[0]
    inZone.push([await make('clinics.addClinic', place(zone)), zone])
  }
  for (const [id, zone] of inZone) {
    const version = id === first?.id ? first.version : 1
    const hours = timetableOf(random, weeks, 7, 21)
    await call('clinics.changeClinic', { ...place(zone), id, version, ...hours })
    const [open, clock] = [openMinutes(hours, weeks), clockOf(zone, weeks)]
    model.clinics.set(id, { id, zone, clock, hours, open, version: version + 1 })
  }
  const clinicIds = inZone.map(([id]) => id)
  await pieces(random, model, clinicIds, make, call)
  await practitioners(random, weeks, model, clinicIds, make, call)
  await patients(model, make, call)
  await closures(random, weeks, model, clinicIds, call)
}

async function patients(model: Model, make: Calls['make'], call: Calls['call']): Promise<void> {
  for (let n = 0; n < 45; n++) {
    const words = { firstName: `Pat ${n}`, lastName: 'Test' }
    const id = await make('patients.registerPatient', words)
    const active = n !== 7
    if (!active) await call('patients.changePatient', { id, version: 1, ...words, active })
    model.patients.set(id, { id, active })
  }
}

async function closures(
  random: Chance,
  weeks: Weeks,
  model: Model,
  clinicIds: readonly string[],
  call: Calls['call'],
): Promise<void> {
  for (const clinicId of clinicIds)
    for (let n = 0; n < 2; n++) {
      const during = spanIn(random, weeks, n === 0 ? 1440 : 60 + random.below(300))
      const asked = { clinicId, name: 'Holiday', kind: 'holiday', ...during.texts }
      const { closure } = (await call('rota.addClosure', asked)) as { closure: Known }
      model.closures.set(closure.id, { of: clinicId, id: closure.id, ...during.span, version: 1 })
    }
}

async function pieces(
  random: Chance,
  model: Model,
  clinicIds: readonly string[],
  make: Calls['make'],
  call: Calls['call'],
): Promise<void> {
  const kinds: string[] = []
  for (const [name, family] of [
    ['Treatment room', 'room'],
    ['Ultrasound', 'equipment'],
    ['Laser', 'equipment'],
  ])
    kinds.push(await make('clinics.addResourceKind', { name, family }))
  const [room = '', machine = '', laser = ''] = kinds
  for (const clinicId of clinicIds) {
    const wanted = [room, room, room, ...(random.happens(60) ? [room] : []), machine, machine, laser]
    for (const [n, kindId] of wanted.entries()) {
      const words = { name: `Piece ${random.below(90)}` } // not in the order of their ids, and some share a name
      const id = await make('clinics.addResource', { clinicId, kindId, ...words })
      const active = n !== 1 && kindId !== laser
      if (!active) await call('clinics.changeResource', { id, version: 1, ...words, active })
      model.pieces.set(id, { id, clinicId, kindId, ...words, active })
    }
    const needs = [[], [room], [room], [room, machine], [machine, machine], [room, room], [laser], [room]]
    for (const [n, requires] of needs.entries()) {
      const minutes = random.pick([15, 20, 30, 45, 60, 90])
      const [bufferBefore, bufferAfter] = [random.pick([0, 0, 5, 10]), random.pick([0, 0, 5, 15, 30])]
      const words = { name: `Service ${n}`, minutes, price: 1_000, colour: 'blue', bufferBefore, bufferAfter, requires }
      const id = await make('clinics.addService', { clinicId, ...words })
      const active = n !== 7
      if (!active) await call('clinics.changeService', { id, version: 1, ...words, active })
      model.services.set(id, { id, clinicId, minutes, before: bufferBefore, after: bufferAfter, requires, active })
    }
  }
}

async function practitioners(
  random: Chance,
  weeks: Weeks,
  model: Model,
  clinicIds: readonly string[],
  make: Calls['make'],
  call: Calls['call'],
): Promise<void> {
  for (let n = 0; n < 6; n++) {
    const clinicId = clinicIds[n % clinicIds.length] ?? ''
    const others = n < 3 ? clinicIds.filter((id) => id !== clinicId) : []
    const own = timetableOf(random, weeks, 6, 22)
    const elsewhere = others.map((id) => ({ clinicId: id, ...timetableOf(random, weeks, 6, 22) }))
    const words = { clinicId, name: `Dr. ${n}`, colour: 'teal', ...own, elsewhere }
    const id = await make('clinics.addPractitioner', words)
    const active = n !== 5
    if (!active) await call('clinics.changePractitioner', { id, version: 1, ...words, active })
    const hours = new Map<string, Timetable>([
      [clinicId, own],
      ...elsewhere.map((place) => [place.clinicId, place] as const),
    ])
    const who = { id, name: words.name, home: clinicId, active, version: active ? 1 : 2 }
    model.practitioners.set(id, { ...who, hours, places: placesOf(model, hours) })
    if (n > 3) continue
    const during = spanIn(random, weeks, 90 + random.below(2000))
    const { absence } = (await call('rota.addAbsence', { practitionerId: id, ...during.texts })) as { absence: Known }
    model.absences.set(absence.id, { of: id, id: absence.id, ...during.span, version: 1 })
  }
}

/** Most weekdays, some with a lunch break, sometimes the whole night, and other hours for a while. */
export function timetableOf(random: Chance, weeks: Weeks, earliest: number, latest: number): Timetable {
  const time = (hour: number) =>
    `${String(hour).padStart(2, '0')}:${hour < 24 ? random.pick(['00', '30', '10']) : '00'}`
  const week = (days: readonly number[]) =>
    days.flatMap((weekday) => {
      if (random.happens(8)) return [{ weekday, from: '00:00', to: '24:00' }]
      const [from, to] = [time(earliest + random.below(3)), time(latest - 1 - random.below(3))]
      if (random.happens(70)) return [{ weekday, from, to }]
      return [
        { weekday, from, to: '13:00' },
        { weekday, from: '14:00', to },
      ]
    })
  const day = firstDay + random.below(6)
  const date = (n: number) => textOf(n * 1440, weeks).slice(0, 10)
  const periods = random.happens(40) ? [{ firstDay: date(day), lastDay: date(day + 2), hours: week([1, 3, 5, 7]) }] : []
  return { hours: week([1, 2, 3, 4, 5, 6, 7].filter(() => random.happens(90))), periods }
}

/** During the days that are booked, by the wall clock. */
export function spanIn(random: Chance, weeks: Weeks, minutes: number) {
  const from = (firstDay + random.below(9)) * 1440 + random.below(96) * 15
  const texts = { startsAt: textOf(from, weeks), endsAt: textOf(from + minutes, weeks) }
  return { texts, span: { from: wallOf(texts.startsAt, weeks), to: wallOf(texts.endsAt, weeks) } }
}
