import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newFolder } from './test-clinic.ts'

/** Nobody is called this: wherever one of these turns up, a patient's data got out. */
const canary = {
  firstName: 'Zyxwina',
  lastName: 'Qvortrupsson',
  phone: '699 887 766',
  email: 'zyxwina@canary.test',
  nationalId: 'CANARY4711X',
  address: 'Canarystrasse 99',
  alert: 'Allergic to canaryzepam',
}
const note = 'Confided the canarysecret to nobody'
const words = [...Object.values(canary), note, '699887766', 'zyxwina', 'qvortrupsson', 'canarysecret']

const data = newFolder()
const temporary = newFolder()
let output = ''
let origin = ''
let token = ''
let stop: () => Promise<number | null>

beforeAll(async () => {
  const host = spawn(process.execPath, ['main/serve.ts', '--data', data, '--port', '0', '--demo'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  stop = () => {
    host.kill('SIGTERM')
    return new Promise((resolve) => host.once('exit', resolve))
  }
  origin = await new Promise((resolve, reject) => {
    for (const stream of [host.stdout, host.stderr])
      stream.on('data', (bytes) => {
        output += bytes
        const address = /ready at (\S+)/.exec(output)?.[1]
        if (address) resolve(address)
      })
    host.once('exit', () => reject(new Error('the host did not start')))
  })
  token = (await send('POST', '/session', { email: 'practitioner@demo.test', password: 'demo-clinic' })).body.token
}, 60_000)
afterAll(() => stop())

// biome-ignore lint/suspicious/noExplicitAny: answers of every operation pass through here
type Reply = { status: number; body: any; text: string }
async function send(method: string, path: string, body?: unknown): Promise<Reply> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const response = await fetch(`${origin}/api/v1${path}`, { method, headers, body: body ? JSON.stringify(body) : null })
  const text = await response.text()
  return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : undefined }
}

test('a whole day leaves a patient nowhere but in the encrypted file', async () => {
  const [clinicId, practitionerId, serviceId] = await Promise.all(
    ['/clinics', '/practitioners', '/services'].map(async (path) => (await send('GET', path)).body.items[0].id),
  )
  const patient = (await send('POST', '/patients', canary)).body
  const visit = { clinicId, practitionerId, serviceId, patientId: patient.id, startsAt: '2031-03-03T09:30' }
  const booked = (await send('POST', '/appointments', { ...visit, remark: note })).body
  await send('POST', `/appointments/${booked.id}/check-in`, { version: 1 })
  const written = (
    await send('POST', '/notes', { patientId: patient.id, appointmentId: booked.id, sections: { plan: note } })
  ).body
  expect((await send('POST', `/notes/${written.id}/sign`, { version: 1 })).body.status).toBe('signed')
  const lines = [{ description: `Visit of ${canary.lastName}`, quantity: 1, unitPrice: 100 }]
  const draft = (await send('POST', '/invoices', { patientId: patient.id, lines })).body
  const issued = (await send('POST', `/invoices/${draft.id}/issue`, { version: draft.version })).body
  expect((await send('GET', `/invoices/${issued.id}/pdf`)).text.slice(0, 5)).toBe('%PDF-')
  expect((await send('GET', '/patients?query=zyxwina')).body.items).toHaveLength(1)

  const feed = (await send('POST', '/calendar-feeds', { practitionerId, withNames: true })).body
  words.push(feed.key) // who has it reads the calendar: it must not lie about either
  const calendar = `/practitioners/${practitionerId}/calendar.ics?key=`
  expect((await send('GET', calendar + feed.key)).text).toContain('BEGIN:VEVENT')
  expect((await send('GET', calendar + feed.key.slice(1))).status).toBe(404)
  expect((await send('GET', `/appointments/${booked.id}/calendar.ics`)).text).not.toContain(canary.lastName)
})

test('what the clinic writes is for its owner alone', () => {
  for (const file of filesIn(data)) expect(statSync(file).mode & 0o077, file).toBe(0)
})

test('errors about a patient do not quote the patient', async () => {
  const clumsy = [
    await send('POST', '/patients', { ...canary, email: `${canary.email} and more`, phone: { home: canary.phone } }),
    await send('POST', '/patients', { ...canary, firstName: canary.firstName.repeat(50) }),
    await send('GET', `/patients/${canary.nationalId}`),
    await send('POST', `/nowhere/${canary.lastName}`, canary),
    await send('POST', '/notes', { patientId: v7(), sections: { [canary.firstName]: note } }),
  ]
  for (const { status, text } of clumsy) {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(quoted(text)).toEqual([])
  }
})

test('neither logs nor files, nor their names, quote the patient', async () => {
  expect(await stop()).toBe(0)
  stop = async () => 0
  const files = [...filesIn(data), ...filesIn(temporary)]
  expect(files.map((file) => file.replace(data, ''))).toContain('/salus.db')
  expect(quoted(output)).toEqual([])
  for (const file of files) {
    expect(quoted(file), file).toEqual([])
    const bytes = readFileSync(file)
    expect(quoted(bytes.toString('latin1')).concat(quoted(bytes.toString('utf8'))), file).toEqual([])
  }
})

test('the canary would be heard', () => {
  expect(quoted(`log: could not save ${canary.email.toUpperCase()}`)).toContain(canary.email)
})

function quoted(text: string): string[] {
  const lower = text.toLowerCase()
  return words.filter((word) => lower.includes(word.toLowerCase()))
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}
