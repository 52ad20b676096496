import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { type Engine, engines } from '../../tests/engines.ts'
import { dump, stateTables, uuid } from '../../tests/test-clinic.ts'

describe.each(engines)('a rehearsal on %s', (_, start) => {
  let engine: Engine
  let desk: Desk

  beforeAll(async () => void (engine = await start()), 60_000)
  afterAll(() => engine.stop(), 60_000)
  beforeEach(async () => {
    desk = await openDesk(await engine.open())
  }, 60_000)
  afterEach(() => desk.host.close())

  const series = (more: object = {}) => {
    const { clinicId, practitionerId, patientId, serviceId } = desk
    const who = { clinicId, practitionerId, patientId, serviceId }
    return { ...who, startsAt: '2027-03-01T10:00', rule: 'FREQ=WEEKLY', count: 4, ...more }
  }
  const everything = async () => dump(desk.database, [...(await stateTables(desk.database)), 'job'])

  test('saves nothing, journals nothing, tells nobody, and says what would come of it', async () => {
    const said: unknown[] = []
    const stop = desk.host.changes.subscribe((rows) => said.push(rows))
    await desk.book('2027-03-08T10:15', { patientId: await desk.addPatient('Bo') })
    const before = await everything()
    const heard = said.length
    const plan = await desk.call('series.createSeries', series({ dryRun: true }))
    expect(plan).toMatchObject({ series: null, conflicts: 1, dates: [{}, { conflict: 'slot-taken' }, {}, {}] })
    const { practitionerId } = desk
    const absence = { practitionerId, startsAt: '2027-03-08T00:00', endsAt: '2027-03-09T00:00', reason: null }
    expect(await desk.call('rota.addAbsence', { ...absence, dryRun: true })).toMatchObject({ hits: [{}] })
    expect(await everything()).toBe(before)
    expect(said.length).toBe(heard)
    stop()
  })

  test('does not use up the operation id it was asked under', async () => {
    const operationId = uuid(6_500_000)
    const rehearse = () => desk.call('series.createSeries', series({ dryRun: true }), { operationId })
    expect(await rehearse()).toEqual(await rehearse())
    const made = await desk.call('series.createSeries', series(), { operationId })
    expect(made).toMatchObject({ series: { version: 1 }, conflicts: 0 })
    expect(await desk.call('series.createSeries', series(), { operationId })).toEqual(made)
    expect(await desk.database.reads.selectFrom('appointment').select('id').execute()).toHaveLength(4)
  })

  test('refuses like the real thing, and leaves the next command alone', async () => {
    const before = await everything()
    for (const [code, more] of [
      ['rule-without-end', { count: undefined }],
      ['patient-unknown', { patientId: uuid(999) }],
      ['resource-unknown', { resourceIds: [uuid(999)] }],
    ] as const)
      for (const dryRun of [true, false])
        await expect(desk.call('series.createSeries', series({ ...more, dryRun }))).rejects.toMatchObject({ code })
    expect(await everything()).toBe(before)
    const [plan, visit] = await Promise.all([
      desk.call('series.createSeries', series({ dryRun: true })),
      desk.book('2027-03-01T10:00'),
    ])
    expect(plan).toMatchObject({ conflicts: 0 })
    expect(visit).toMatchObject({ status: 'booked' })
  })

  test('is only for whoever may do it, and only where it is known', async () => {
    const input = series({ dryRun: true })
    const asked = desk.call('series.createSeries', input, { session: desk.sessions.inspector })
    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
    const before = await everything()
    await expect(desk.book('2027-03-01T10:00', { dryRun: true })).rejects.toMatchObject({
      code: 'invalid-input',
      detail: { issues: [{ path: 'dryRun' }] },
    })
    expect(await everything()).toBe(before)
  })
})
