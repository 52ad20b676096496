import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { type Entrances, openEntrances } from '../../tests/open-entrances.ts'
import { type Clinic, inMemory, openClinic, uuid } from '../../tests/test-clinic.ts'

let clinic: Clinic
let entrances: Entrances
let both: [string, string]

beforeAll(async () => {
  clinic = await openClinic(inMemory())
  entrances = await openEntrances(clinic.host)
  both = [clinic.practitionerId, clinic.secondPractitionerId]
})
afterAll(async () => {
  await entrances.close()
  await clinic.host.close()
})

async function get(query: string, path = 'free-slots', to = '2027-03-02') {
  const headers = { authorization: `Bearer ${entrances.tokens.get('receptionist')}` }
  const days = path === 'free-slots' ? `&from=2027-03-01&to=${to}` : ''
  const address = `${entrances.origin}/api/v1/${path}?serviceId=${clinic.serviceId}${days}&${query}`
  const response = await fetch(address, { headers })
  return { status: response.status, answer: (await response.json()) as Answer }
}

type Answer = { items: FreeSlot[]; next: string | null; code?: string; issues?: { path: string }[] }

const whose = (items: readonly FreeSlot[]) => new Set(items.map(({ practitionerId }) => practitionerId))

type Parameter = { name: string; schema: object; style?: string; explode?: boolean }

describe('another program asks for the free times', () => {
  test.each([
    ['named twice', () => `practitionerId=${both[0]}&practitionerId=${both[1]}`],
    ['parted by a comma', () => `practitionerId=${both.join(',')}`],
    ['as a list', () => `practitionerId[]=${both[0]}&practitionerId[]=${both[1]}`],
    ['as a numbered list', () => `practitionerId[0]=${both[0]}&practitionerId[1]=${both[1]}`],
    ['of everybody', () => ''],
    ['of everybody in a clinic', () => `clinicId=${clinic.clinicId}`],
  ])('of several practitioners, %s', async (_, query) => {
    const { status, answer } = await get(query())
    expect(status).toBe(200)
    expect(whose(answer.items)).toEqual(new Set(both))
    expect(answer.items).toHaveLength(2 * 47)
  })

  test('of one practitioner, and of one of them in the next free times and the grid of a week', async () => {
    const { answer } = await get(`practitionerId=${both[1]}&limit=3`)
    expect(answer.items.map(({ startsAt }) => startsAt.slice(11))).toEqual(['08:00', '08:15', '08:30'])
    expect(whose(answer.items)).toEqual(new Set([both[1]]))
    const next = await get(`practitionerId=${both[1]}&weekdays=2&fromTime=15:00&limit=1`, 'next-free')
    expect(next.answer.items).toMatchObject([{ practitionerId: both[1], startsAt: '2027-03-02T15:00' }])
    const grid = await get(`practitionerId=${both.join(',')}&from=2027-03-01`, 'week-grid')
    expect(grid.answer).toMatchObject({ rows: [{ practitionerId: both[0] }, { practitionerId: both[1] }] })
  })

  test('page after page, and misses none of a year', async () => {
    const whole = await get('limit=20000', 'free-slots', '2027-07-01')
    expect(whole.answer.next).toBeNull()
    const parts: FreeSlot[] = []
    for (let after = ''; ; ) {
      const { answer } = await get(`limit=1111${after}`, 'free-slots', '2027-07-01')
      parts.push(...answer.items)
      if (answer.next === null) break
      after = `&after=${answer.next}`
    }
    expect(parts).toEqual(whole.answer.items)
    expect(parts.at(-1)?.startsAt.slice(0, 10)).toBe('2027-06-30')
    const { status, answer } = await get('', 'free-slots', '2028-03-01')
    expect(status).toBe(200)
    expect(answer.items).toHaveLength(5000)
    expect(answer.next).toEqual(expect.any(String))
  })

  test.each([
    ['to', '', '2028-03-03'],
    ['after', 'after=abc', '2027-03-02'],
  ])('and is told that %s cannot be so', async (path, query, to) => {
    const refused = await get(query, 'free-slots', to)
    expect(refused).toMatchObject({ status: 400, answer: { code: 'invalid-input', issues: [{ path }] } })
  })

  test.each([
    [404, 'practitioner-unknown', () => `practitionerId=${both[0]},${uuid(9999)}`],
    [404, 'service-unknown', () => `clinicId=${uuid(9999)}`],
    [400, 'invalid-input', () => `practitionerId=${both[0]},somebody`],
    [400, 'invalid-input', () => 'practitionerId='],
    [400, 'invalid-input', () => 'limit=0'],
  ])('and is told %i %s', async (status, code, query) => {
    expect(await get(query())).toMatchObject({ status, answer: { code } })
  })

  test('and is told who is of another clinic, unless somebody named is there', async () => {
    const words = { name: 'Elsewhere', country: 'ES', currency: 'EUR', language: 'es', zone: 'Europe/Madrid' }
    const { id: clinicId } = (await clinic.call('clinics.addClinic', words)) as { id: string }
    const somebody = { clinicId, name: 'Dr. Cy', colour: 'pink', hours: [] }
    const { id } = (await clinic.call('clinics.addPractitioner', somebody)) as { id: string }
    for (const [path, query] of [
      ['free-slots', ''],
      ['next-free', ''],
      ['week-grid', '&from=2027-03-01'],
    ] as const)
      expect(await get(`practitionerId=${id}${query}`, path)).toMatchObject({
        status: 409,
        answer: { code: 'practitioner-not-at-clinic' },
      })
    const { answer } = await get(`practitionerId=${id},${both[0]}`)
    expect(whose(answer.items)).toEqual(new Set([both[0]]))
  })

  test('and reads in openapi.json how to', async () => {
    const document = (await (await fetch(`${entrances.origin}/api/v1/openapi.json`)).json()) as never as {
      paths: { [path: string]: { get: { parameters: Parameter[]; responses: object } } }
    }
    const { parameters = [], responses } = document.paths['/free-slots']?.get ?? {}
    expect(parameters.map(({ name }) => name).sort()).toEqual(
      ['after', 'clinicId', 'from', 'limit', 'minutes', 'practitionerId', 'serviceId', 'to'].sort(),
    )
    const practitioner = parameters.find(({ name }) => name === 'practitionerId')
    expect(practitioner).toMatchObject({ style: 'form', explode: true })
    expect(JSON.stringify(practitioner?.schema)).toMatch(/"string".*"array"/)
    expect(JSON.stringify(parameters)).not.toContain('allowEmptyValue')
    expect(JSON.stringify(responses)).toContain('"endsAt"')
  })
})
