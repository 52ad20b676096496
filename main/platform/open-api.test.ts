import { expect, test } from 'vitest'
import { everybody } from '../../shared/platform/contract.ts'
import { salus } from '../../shared/salus.ts'
import { describeRest } from './open-api.ts'

const document = await describeRest(salus)
const described = new Map(
  Object.values(document.paths ?? {})
    .flatMap((path) => Object.values(path ?? {}))
    .map((operation) => [(operation as { operationId: string }).operationId, operation as never]),
)
const operations = Object.entries(salus).flatMap(([capability, group]) =>
  Object.entries(group).map(([key, operation]) => [`${capability}.${key}`, operation] as const),
)

test('is OpenAPI 3.1 of every operation', () => {
  expect(document.openapi).toMatch(/^3\.1\./)
  expect([...described.keys()].sort()).toEqual(operations.map(([name]) => name).sort())
})

test.each(operations)('%s names every way it can be refused, and what it asks of the caller', (name, operation) => {
  const {
    responses,
    security,
    parameters = [],
  } = described.get(name) as never as {
    responses: { [status: string]: { content: object } }
    security?: unknown[]
    parameters?: { name: string }[]
  }
  const text = JSON.stringify(responses)
  for (const code of [...operation.refusals, 'invalid-input', 'no-session', 'not-allowed'])
    expect(text).toContain(`{"const":"${code}"}`)
  expect(text).not.toContain('"defined"')
  expect(security).toEqual(operation.permission === everybody ? [] : undefined)
  expect(parameters.some((parameter) => parameter.name === 'Idempotency-Key')).toBe(operation.kind === 'command')
  const status = operation.route?.successStatus ?? 200
  const rehearsed = status === 201 && parameters.some((parameter) => parameter.name === 'dryRun')
  const success = Object.keys(responses).filter((code) => code.startsWith('2'))
  expect(success).toEqual(rehearsed ? ['200', '201'] : [String(status)])
  if (operation.kind === 'stream') expect(Object.keys(responses[200]?.content ?? {})).toEqual(['text/event-stream'])
})

test('says what HTTP itself may refuse', () => {
  const booking = described.get('scheduling.bookAppointment') as never as { responses: { [status: string]: object } }
  expect(JSON.stringify(booking.responses[400])).toContain('"bad-json"')
  expect(JSON.stringify(booking.responses['default'])).toMatch(/413.*415.*429/)
})

test('does not promise what a refusal may leave out', () => {
  const { responses } = described.get('scheduling.reinstateAppointment') as never as { responses: object }
  const required = (code: string) =>
    JSON.stringify(responses)
      .split(`{"const":"${code}"}`)[1]
      ?.match(/"required":\[("code"[^\]]*)/)?.[1]
  expect(required('resource-taken')).toBe('"code","message"')
  expect(required('invalid-input')).toBe('"code","message","issues"')
})

test('says which operation answers with a PDF', () => {
  expect(JSON.stringify(described.get('billing.invoicePdf'))).toContain('"application/pdf"')
})

test('says what a list page, a stale version and bad input look like', () => {
  const booking = JSON.stringify(described.get('scheduling.rescheduleAppointment'))
  expect(booking).toContain('"seen"')
  expect(booking).toContain('"issues"')
  expect(JSON.stringify(described.get('patients.findPatients'))).toContain('"next"')
})

test('a dry run and a scope are said in the address, and a DELETE says everything there', () => {
  const asked = (name: string) =>
    described.get(name) as never as { parameters: { name: string; in: string }[]; requestBody?: object }
  const inAddress = (name: string) => asked(name).parameters.filter((parameter) => parameter.in === 'query')
  expect(inAddress('series.createSeries').map(({ name }) => name)).toEqual(['dryRun'])
  expect(inAddress('series.changeSeries').map(({ name }) => name)).toEqual(['scope', 'dryRun'])
  expect(inAddress('series.cancelSeries').map(({ name }) => name)).toEqual(
    expect.arrayContaining(['version', 'scope', 'occursAt', 'reason', 'dryRun']),
  )
  expect(asked('series.cancelSeries').requestBody).toBeUndefined()
  expect(asked('series.createSeries').requestBody).toBeDefined()
})
