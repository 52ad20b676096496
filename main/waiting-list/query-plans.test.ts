import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { watchedDatabase } from '../../tests/query-plan.ts'
import { uuid } from '../../tests/test-clinic.ts'

const { database, statementsOf, planOf, analyse } = watchedDatabase()
let desk: Desk

beforeAll(async () => {
  desk = await openDesk(database)
  await addWish()
  await desk.book('2027-03-01T09:00')
})
afterAll(() => desk.host.close())

const addWish = () =>
  desk.call('waitingList.addWish', { patientId: desk.patientId, serviceId: desk.serviceId }) as Promise<{ id: string }>
const ask = (operation: string, input: object) => () => desk.call(`waitingList.${operation}`, input)
const lists = () => ({
  list: ask('listWishes', {}),
  booked: ask('listWishes', { status: 'booked' }),
  matches: ask('matches', { from: '2027-03-02', to: '2027-03-05' }),
})

/** Two hundred people wait, thousands have waited, and everybody has been here before. */
async function fillList(): Promise<void> {
  const [patient, wish, visit] = await Promise.all(
    (['patient', 'wish', 'appointment'] as const).map((table) =>
      database.reads.selectFrom(table).selectAll().executeTakeFirstOrThrow(),
    ),
  )
  await database.write(async (db) => {
    for (let n = 0; n < 2_000; n++) {
      const patient_id = uuid(700_000 + (n % 300))
      if (n < 300)
        await db
          .insertInto('patient')
          .values({ ...patient, id: patient_id } as never)
          .execute()
      const status = n < 200 ? 'waiting' : n % 2 === 0 ? 'booked' : 'withdrawn'
      const dated = { created_at: `2027-02-01T0${n % 10}:00:00.000Z` }
      await db
        .insertInto('wish')
        .values({ ...wish, ...dated, id: uuid(710_000 + n), patient_id, status } as never)
        .execute()
      await db
        .insertInto('appointment')
        .values({ ...visit, id: uuid(720_000 + n), patient_id, status: 'finished' } as never)
        .execute()
    }
  })
}

/** What each statement does to the tables that grow; clinics and services are few. */
async function plansOf(call: () => Promise<unknown>): Promise<string[]> {
  const ran = await statementsOf(call)
  const growing = ran.filter(({ sql }) => /"(wish|hold|appointment|busy|patient)"/.test(sql))
  expect(growing).not.toEqual([])
  return growing.map((statement) => planOf(statement).join('\n'))
}

test('every list searches its tables by index, and asks as much for two hundred people as for one', async () => {
  const countAll = async () => {
    const counts: number[] = []
    for (const call of Object.values(lists())) counts.push((await statementsOf(call)).length)
    return counts
  }
  const few = await countAll()
  await fillList()
  analyse()
  for (const [name, call] of Object.entries(lists()))
    for (const plan of await plansOf(call)) {
      expect(plan, name).not.toMatch(/SCAN (wish|hold|appointment|busy|patient)/)
      if (plan.includes('SEARCH wish')) expect(plan, name).toMatch(/SEARCH wish USING (COVERING )?INDEX/)
    }
  const plans = await plansOf(lists().booked)
  expect(plans.join('\n')).not.toContain('TEMP B-TREE')
  expect(await countAll()).toEqual(few)
  const { items } = (await lists().matches()) as { items: unknown[] }
  expect(items.length).toBeGreaterThan(200)
}, 60_000)

test('a hold is found by its wish', async () => {
  const { id } = await addWish()
  const slot = { id, practitionerId: desk.practitionerId, startsAt: '2027-03-03T10:00' }
  const plans = await plansOf(ask('offer', slot))
  expect(plans.filter((plan) => plan.includes(' hold ')).join('\n')).toMatch(/SEARCH hold USING INDEX hold_of_wish/)
})
