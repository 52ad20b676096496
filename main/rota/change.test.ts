import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Absence, Closure } from '../../shared/clinics.ts'
import type { Page } from '../../shared/platform/page.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { dump, uuid } from '../../tests/test-clinic.ts'

type Hit = { readonly hits: readonly HitVisit[] }
type Away = Hit & { readonly absence: Absence }
type Closed = Hit & { readonly closure: Closure }
const monday = '2027-03-08'
const tuesday = '2027-03-09'
const refused = (code: string) => expect.objectContaining({ code })
let operations = 6_200_000

describe.each(engines)('an absence or a closed day is changed, on %s', (_, start) => {
  let engine: Engine
  let desk: Desk

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openDesk(await engine.open())
  }, 60_000)
  afterEach(() => desk.host.close())

  const ask = <T>(operation: string, input: object) => desk.call(`rota.${operation}`, input) as Promise<T>
  const changeAbsence = (input: object) => ask<Away>('changeAbsence', input)
  const changeClosure = (input: object) => ask<Closed>('changeClosure', input)
  const allDay = (day: string) => ({ startsAt: `${day}T00:00`, endsAt: `${day.slice(0, 8)}${nextDay(day)}T00:00` })
  const nextDay = (day: string) => String(Number(day.slice(8)) + 1).padStart(2, '0')
  const away = async () => {
    const asked = { practitionerId: desk.practitionerId, ...allDay(monday), reason: 'Ill' }
    return (await ask<Away>('addAbsence', asked)).absence
  }
  const close = async () => {
    const asked = { clinicId: desk.clinicId, name: 'Fair', kind: 'holiday', ...allDay(monday) }
    return (await ask<Closed>('addClosure', asked)).closure
  }
  const startsOf = ({ hits }: Hit) => hits.map(({ startsAt }) => startsAt.slice(5))
  const tables = () => dump(desk.database, ['absence', 'closure', 'journal'])
  const only = async <T>(list: string) => (await ask<Page<T>>(list, {})).items[0]

  test('a sick leave that gets longer names what it newly hits, each with where it could go', async () => {
    await desk.book(`${monday}T09:00`)
    await desk.book(`${tuesday}T09:00`)
    await desk.book(`${tuesday}T11:00`)
    await desk.book('2027-03-10T09:00')
    const { id, version } = await away()
    const longer = { id, version, endsAt: '2027-03-10T00:00' }
    const before = await tables()
    const plan = await changeAbsence({ ...longer, dryRun: true })
    expect(startsOf(plan)).toEqual(['03-09T09:00', '03-09T11:00'])
    expect(await tables()).toBe(before)
    const { absence, hits } = await changeAbsence(longer)
    expect(hits).toEqual(plan.hits)
    expect(absence).toEqual({
      ...{ id, practitionerId: desk.practitionerId, reason: 'Ill', version: 2 },
      ...{ startsAt: `${monday}T00:00`, endsAt: '2027-03-10T00:00' },
    })
    expect(await only('listAbsences')).toEqual(absence)
    for (const { id: visit, version: seen, alternatives } of hits) {
      expect(alternatives).toHaveLength(3)
      expect(alternatives.every(({ startsAt }) => startsAt < `${monday}T00:00` || startsAt >= '2027-03-10')).toBe(true)
      await desk.ask('rescheduleAppointment', { id: visit, version: seen, ...alternatives[0], endsAt: undefined })
    }
  })

  test('what it reaches no longer is free again, and offered', async () => {
    await desk.book(`${tuesday}T09:00`)
    const { id } = await away()
    const { hits } = await changeAbsence({ id, ...allDay(tuesday), reason: '' })
    expect(startsOf({ hits })).toEqual(['03-09T09:00'])
    expect(hits[0]?.alternatives[0]?.startsAt).toBe(`${monday}T19:30`)
    expect(await only('listAbsences')).toMatchObject({ ...allDay(tuesday), reason: null })
    expect(await desk.book(`${monday}T09:00`)).toMatchObject({ status: 'booked' })
    await expect(desk.book(`${tuesday}T12:00`)).rejects.toEqual(refused('practitioner-absent'))
  })

  test('an absence noted for the wrong person is somebody else’s now', async () => {
    const second = { practitionerId: desk.secondPractitionerId }
    await desk.book(`${monday}T09:00`, second)
    const { id } = await away()
    expect(startsOf(await changeAbsence({ id, ...second }))).toEqual(['03-08T09:00'])
    await desk.book(`${monday}T11:00`)
    const another = { ...second, patientId: await desk.addPatient('Bo') }
    await expect(desk.book(`${monday}T12:00`, another)).rejects.toEqual(refused('practitioner-absent'))
  })

  test('a holiday with a wrong last day is put right', async () => {
    await desk.book(`${tuesday}T09:00`)
    await desk.book(`${tuesday}T10:00`, { practitionerId: desk.secondPractitionerId })
    const { id, version } = await close()
    const longer = { id, version, endsAt: '2027-03-10T00:00', name: 'Great fair', kind: 'closure' }
    const before = await tables()
    const plan = await changeClosure({ ...longer, dryRun: true })
    expect(startsOf(plan)).toEqual(['03-09T09:00', '03-09T10:00'])
    expect(await tables()).toBe(before)
    const { closure, hits } = await changeClosure(longer)
    expect(hits).toEqual(plan.hits)
    expect(hits[0]?.alternatives).toHaveLength(3)
    const days = { startsAt: `${monday}T00:00`, endsAt: '2027-03-10T00:00' }
    const words = { name: 'Great fair', kind: 'closure', version: 2 }
    expect(closure).toEqual({ id, clinicId: desk.clinicId, ...days, ...words })
    expect(startsOf(await changeClosure({ id, version: 2, ...allDay(monday) }))).toEqual([])
    expect(await only('listClosures')).toMatchObject({ ...allDay(monday), name: 'Great fair', version: 3 })
    expect(await desk.book(`${tuesday}T12:00`)).toMatchObject({ status: 'booked' })
    const moved = await changeClosure({ id, ...allDay(tuesday) })
    expect(moved.hits[0]?.alternatives[0]?.startsAt).toBe(`${monday}T19:30`) // where it was, it is open again
  })

  test('who saw it as it no longer is changes nothing', async () => {
    const [absence, closure] = [await away(), await close()]
    const later = { endsAt: `${tuesday}T12:00` }
    await changeAbsence({ id: absence.id, version: 1, ...later })
    await changeClosure({ id: closure.id, version: 1, ...later })
    const before = await tables()
    const overtaken = { code: 'changed-meanwhile', detail: { seen: 1, current: 2 } }
    for (const dryRun of [true, false]) {
      await expect(changeAbsence({ ...absence, dryRun })).rejects.toMatchObject(overtaken)
      await expect(changeClosure({ ...closure, dryRun })).rejects.toMatchObject(overtaken)
    }
    expect(await tables()).toBe(before)
  })

  test('what nobody knows, and what would end before it begins, is refused', async () => {
    const [absence, closure] = [await away(), await close()]
    const before = await tables()
    const unknown = uuid(9999)
    await expect(changeAbsence({ id: unknown, reason: 'Ill' })).rejects.toEqual(refused('absence-unknown'))
    await expect(changeClosure({ id: unknown, name: 'Fair' })).rejects.toEqual(refused('closure-unknown'))
    const nobody = changeAbsence({ id: absence.id, practitionerId: unknown })
    await expect(nobody).rejects.toEqual(refused('practitioner-unknown'))
    await expect(changeClosure({ id: closure.id, clinicId: unknown })).rejects.toEqual(refused('clinic-unknown'))
    const backwards = { code: 'invalid-input', detail: { issues: [{ path: 'endsAt' }] } }
    for (const wrong of [
      { startsAt: '2027-03-10T00:00' },
      { endsAt: `${monday}T00:00` },
      { endsAt: '9999-01-01T00:00' },
    ]) {
      await expect(changeAbsence({ id: absence.id, ...wrong })).rejects.toMatchObject(backwards)
      await expect(changeClosure({ id: closure.id, ...wrong })).rejects.toMatchObject(backwards)
    }
    expect(await tables()).toBe(before)
  })

  test('a change is taken back whole, unless somebody has gone on from it', async () => {
    const doing = async (operation: string, input: object) => {
      const operationId = uuid(++operations)
      await desk.call(`rota.${operation}`, input, { operationId })
      return operationId
    }
    const takeBack = (operationId: string) => desk.call('scheduling.takeBack', { operationId })
    const [absence, closure] = [await away(), await close()]
    const changes = [
      await doing('changeAbsence', { id: absence.id, endsAt: `${tuesday}T12:00`, reason: 'Flu' }),
      await doing('changeClosure', { id: closure.id, name: 'Other', endsAt: `${tuesday}T12:00` }),
    ]
    for (const each of changes) expect(await takeBack(each)).toEqual({ restored: 1 })
    expect(await only('listAbsences')).toEqual({ ...absence, version: 3 })
    expect(await only('listClosures')).toEqual({ ...closure, version: 3 })
    await expect(changeAbsence({ id: absence.id, version: 2, reason: 'Flu' })).rejects.toEqual(
      refused('changed-meanwhile'),
    )
    const first = await doing('changeAbsence', { id: absence.id, reason: 'Flu' })
    await changeAbsence({ id: absence.id, reason: 'Cold' })
    await expect(takeBack(first)).rejects.toEqual(refused('changed-since'))
    const added = await doing('addAbsence', { practitionerId: desk.practitionerId, ...allDay(tuesday) })
    await expect(takeBack(added)).rejects.toEqual(refused('doing-unknown'))
  })
})
