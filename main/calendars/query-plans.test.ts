import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMinutes } from '../../shared/platform/local-time.ts'
import { type Desk, openDesk } from '../../tests/desk.ts'
import { watchedDatabase } from '../../tests/query-plan.ts'
import { uuid } from '../../tests/test-clinic.ts'

const { database, statementsOf, planOf, analyse } = watchedDatabase()
let desk: Desk
let key: string

beforeAll(async () => {
  desk = await openDesk(database)
  await desk.book('2027-03-01T09:00')
  const { practitionerId } = desk
  key = ((await desk.call('calendars.openFeed', { practitionerId })) as { key: string }).key
})
afterAll(() => desk.host.close())

async function fillCalendar(): Promise<void> {
  const row = await database.reads.selectFrom('appointment').selectAll().executeTakeFirstOrThrow()
  const patient = await database.reads.selectFrom('patient').selectAll().executeTakeFirstOrThrow()
  await database.write(async (db) => {
    for (let n = 0; n < 300; n++)
      await db
        .insertInto('patient')
        .values({ ...patient, id: uuid(600_000 + n) })
        .execute()
    for (let n = 0; n < 2_000; n++) {
      const practitioner_id = n % 2 ? desk.practitionerId : desk.secondPractitionerId
      const starts_at_utc = addMinutes('2025-03-01T09:00Z', n * 700)
      await db
        .insertInto('appointment')
        .values({
          ...row,
          id: uuid(700_000 + n),
          practitioner_id,
          starts_at_utc,
          patient_id: uuid(600_000 + (n % 300)),
        })
        .execute()
    }
  })
}

test('a feed is found by its hash and its visits by practitioner and time, in as many questions for thousands of them', async () => {
  const read = () => desk.call('calendars.practitionerFeed', { id: desk.practitionerId, key })
  const few = (await statementsOf(read)).length
  await fillCalendar()
  analyse()
  const ran = await statementsOf(read)
  expect(ran).toHaveLength(few)
  const plans = ran.map((statement) => planOf(statement).join('\n')).join('\n')
  expect(plans).toMatch(/SEARCH calendar_feed USING INDEX \S+ \(key_hash=\?\)/)
  expect(plans).toMatch(
    /SEARCH appointment USING INDEX appointment_of_practitioner \(practitioner_id=\? AND starts_at_utc>\? AND starts_at_utc<\?\)/,
  )
  expect(plans).not.toMatch(/SCAN (appointment|calendar_feed|patient)|TEMP B-TREE/)
}, 60_000)

test('the feeds of one practitioner are read in order', async () => {
  const [statement] = await statementsOf(() =>
    desk.call('calendars.listFeeds', { practitionerId: desk.practitionerId }),
  )
  const plan = planOf(statement as NonNullable<typeof statement>).join('\n')
  expect(plan).toMatch(/SEARCH calendar_feed USING INDEX calendar_feed_of_practitioner/)
  expect(plan).not.toContain('TEMP B-TREE')
})
