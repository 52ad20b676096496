import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Page, chromium as playwright } from '@playwright/test'
import { demoPassword } from '../shared/demo.ts'
import { chromium, chromiumArgs } from '../tests/e2e/chromium.ts'
import { root } from './build-parts.ts'
import { addressOf, spawnHost, stopHost } from './run-host.ts'

/** Every screen of the demo clinic as a picture, light, for the README: npm run screenshots. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'docs/screenshots') },
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '900' },
    dark: { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
  },
})
const data = mkdtempSync(join(tmpdir(), 'salus-screenshots-'))
const empty = mkdtempSync(join(tmpdir(), 'salus-screenshots-'))
const host = spawnHost(['--data', data, '--port', '0', '--demo'], 'pipe')
const fresh = spawnHost(['--data', empty, '--port', '0'], 'pipe')
mkdirSync(values.out, { recursive: true })
const browser = await playwright.launch({ ...(await chromium()), args: chromiumArgs })

try {
  const [url, freshUrl] = await Promise.all([addressOf(host), addressOf(fresh)])
  const context = await browser.newContext({
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme: values.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: values.language === 'es' ? 'es-ES' : 'en-GB',
    timezoneId: 'Europe/Madrid',
  })
  const page = await context.newPage()
  await shoot(page, `${freshUrl}/`, 'set-up')
  await shoot(page, `${url}/`, 'sign-in')
  const ids = await examples(url)
  await page.request.post(`${url}/rpc/staff/signIn`, {
    data: { json: { email: 'practitioner@demo.test', password: demoPassword } },
    headers: { 'operation-id': crypto.randomUUID(), origin: url },
  })
  await page.goto('about:blank')
  for (const [name, path] of Object.entries(screens(ids))) await shoot(page, `${url}/#${path}`, name)
  await page.goto(`${url}/#/day`)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('garc')
  await picture(page, 'search')
} finally {
  await browser.close()
  await Promise.all([stopHost(host), stopHost(fresh)])
  for (const folder of [data, empty]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

type Ids = {
  day: string
  visit: string
  practitioner: string
  patient: string
  note: string
  draft: string
  issued: string
}

function screens({ day, visit, practitioner, patient, note, draft, issued }: Ids) {
  return {
    day: `/day?date=${day}`,
    visit: `/day?date=${day}&visit=${visit}`,
    booking: `/day?date=${day}&book=new`,
    week: `/day?date=${day}&view=week&practitioner=${practitioner}`,
    rooms: `/day?date=${day}&by=room`,
    agenda: `/agenda?date=${day}`,
    'waiting-list': '/waiting-list',
    patients: '/patients',
    patient: `/patients/${patient}`,
    note: `/notes/${note}`,
    billing: '/billing',
    'invoice-draft': `/invoices/${draft}`,
    'invoice-issued': `/invoices/${issued}`,
    account: '/settings/account',
  }
}

async function shoot(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url)
  await picture(page, name)
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(2_500) // what loads shows skeletons first, and fonts swap in
  await page.screenshot({ path: join(values.out, `${name}.png`) })
  console.log(`${name}.png`)
}

/** One of each, made where the demo has none: the working day nearest to today, a note and two invoices. */
async function examples(url: string): Promise<Ids> {
  let token = ''
  async function ask(path: string, body?: object) {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const options = body ? { method: 'POST', body: JSON.stringify(body), headers } : { headers }
    const response = await fetch(`${url}/api/v1${path}`, options)
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  ;({ token } = await ask('/session', { email: 'practitioner@demo.test', password: demoPassword }))
  const today = Temporal.Now.plainDateISO('Europe/Madrid')
  const day = today.dayOfWeek > 5 ? today.add({ days: 8 - today.dayOfWeek }) : today // a weekend has nothing to show
  const clinicId = (await ask('/clinics')).items[0].id
  const visits = (await ask(`/appointments?clinicId=${clinicId}&from=${day}&to=${day.add({ days: 1 })}`)).items
  const visit =
    visits.find(({ status }: { status: string }) => status === 'booked' || status === 'confirmed') ?? visits[0]
  const patient = visit.patientId
  const sections = { complaint: 'Dolor de hombro al dormir de lado.', examination: 'Arco doloroso entre 70° y 110°.' }
  const note = await ask('/notes', { patientId: patient, appointmentId: visit.id, template: 'physiotherapy', sections })
  const lines = [
    { description: 'Fisioterapia', quantity: 1, unitPrice: 3_800 },
    { description: 'Vendaje funcional', quantity: 2, unitPrice: 650 },
  ]
  const draft = await ask('/invoices', { patientId: patient, lines })
  const other = await ask('/invoices', { patientId: patient, lines, appointmentId: visit.id })
  const issued = await ask(`/invoices/${other.id}/issue`, { version: other.version })
  return {
    day: String(day),
    visit: visit.id,
    practitioner: visit.practitionerId,
    patient,
    note: note.id,
    draft: draft.id,
    issued: issued.id,
  }
}
