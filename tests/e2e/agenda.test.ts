import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './fixtures.ts'

type Named = { readonly id: string; readonly name: string; readonly version: number; readonly clinicId: string }
type Visit = { readonly startsAt: string; readonly practitionerId: string }
type Rest = <Answer>(method: 'get' | 'post' | 'put', path: string, data?: object) => Promise<Answer>

/** Another program at the same clinic: what it does, the screen shows. */
async function restAs(request: APIRequestContext, url: string, email: string): Promise<Rest> {
  const api = `${url}/api/v1`
  const session = await request.post(`${api}/session`, { data: { email, password: 'demo-clinic' } })
  const { token } = (await session.json()) as { token: string }
  return async (method, path, data) => {
    const answer = await request[method](`${api}${path}`, { data, headers: { authorization: `Bearer ${token}` } })
    const said = await answer.json()
    expect(answer.ok(), `${method} ${path}: ${JSON.stringify(said)}`).toBe(true)
    return said
  }
}

async function signIn(request: APIRequestContext, url: string): Promise<void> {
  await request.post(`${url}/rpc/staff/signIn`, {
    data: { json: { email: 'reception@demo.test', password: 'demo-clinic' } },
    headers: { 'operation-id': crypto.randomUUID(), origin: url },
  })
}

/** A day ahead on which several people are at work: which days are holidays depends on when this runs. */
async function busyDay(rest: Rest): Promise<string> {
  const today = Temporal.Now.plainDateISO('Europe/Madrid')
  const [from, to] = [today.add({ days: 1 }).toString(), today.add({ days: 10 }).toString()]
  const [clinic] = (await rest<{ items: Named[] }>('get', '/clinics')).items
  const { items } = await rest<{ items: Visit[] }>('get', `/appointments?clinicId=${clinic?.id}&from=${from}&to=${to}`)
  const days = Map.groupBy(items, ({ startsAt }) => startsAt.slice(0, 10))
  const workers = (visits: readonly Visit[]) => new Set(visits.map(({ practitionerId }) => practitionerId)).size
  const [day] = [...days].find(([, visits]) => workers(visits) > 2) ?? []
  if (!day) throw new Error('nobody works in the demo')
  return day
}

test('the agenda: arrows walk, Enter opens, and a day comes onto paper', async ({ page, request, salus, axe }) => {
  await signIn(page.request, salus.url)
  const date = await busyDay(await restAs(request, salus.url, 'manager@demo.test'))
  await page.goto(`/#/agenda?date=%22${date}%22`)
  const list = page.getByRole('grid', { name: 'Agenda' })
  await expect(list).toBeVisible()
  await expect(list.getByRole('row').nth(3)).toBeVisible()
  await axe()
  await list.focus()
  await page.keyboard.press('ArrowDown')
  const second = await list.getByRole('row').nth(3).locator('strong').innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: new RegExp(second) })).toBeVisible()

  await page.keyboard.press('Escape')
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/by=/)
  await expect(list).toBeVisible()
  await page.evaluate(() => {
    window.print = () => void document.body.setAttribute('data-printed', 'yes')
  })
  await page.keyboard.press('p')
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
  const pages = async () =>
    ((await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g) ?? []).length
  const people = await list.locator('tbody').count()
  expect(people).toBeGreaterThan(1)
  expect(await pages()).toBeGreaterThanOrEqual(people)

  await page.getByText('As on the board').click()
  await expect(page.getByRole('region').first()).toBeVisible()
  expect(await pages()).toBe(1)
  await axe()
})

test('the waiting room: who comes in is seen at once, and their minutes count', async ({ page, salus, axe }) => {
  const rest = await restAs(page.request, salus.url, 'manager@demo.test')
  const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
  const listed = async <T extends object>(path: string) => (await rest<{ items: T[] }>('get', path)).items
  const [clinic] = await listed<Named>('/clinics')
  const [practitioner] = await listed<Named>(`/practitioners?clinicId=${clinic?.id}`)
  const services = await listed<Named & { requires: string[] }>(`/services?clinicId=${clinic?.id}`)
  const [patient] = await listed<{ id: string; firstName: string; lastName: string }>('/patients?limit=1')
  await rest('put', `/clinics/${clinic?.id}`, { ...clinic, hours: always })
  await rest('put', `/practitioners/${practitioner?.id}`, { ...practitioner, hours: always })
  const startsAt = Temporal.Now.plainDateTimeISO('Europe/Madrid').toString().slice(0, 16)
  const who = { clinicId: clinic?.id, practitionerId: practitioner?.id, patientId: patient?.id }
  const booking = { ...who, serviceId: services[0]?.id, startsAt, minutes: 5, overlapReason: 'Walked in' }
  const visit = await rest<{ id: string }>('post', '/appointments/overlapping', booking)

  await signIn(page.request, salus.url)
  await page.goto('/#/waiting-room')
  const group = (name: string) => page.getByRole('region', { name })
  const name = `${patient?.firstName} ${patient?.lastName}`
  await expect(group('Expected')).toContainText(name)
  await rest('post', `/appointments/${visit.id}/check-in`)
  await expect(group('Waiting')).toContainText(name, { timeout: 1_000 })
  await expect(group('Waiting')).toContainText(/for \d+ min/)
  await axe()
  await group('Waiting')
    .getByRole('button', { name: new RegExp(`Start ${name}`) })
    .click()
  await expect(group('In treatment')).toContainText(name)
  await page.getByRole('switch', { name: 'Initials only' }).press(' ')
  await expect(page.getByText(name)).toHaveCount(0)
  await group('In treatment')
    .getByRole('button', { name: /Finish/ })
    .first()
    .click()
  await expect(group('In treatment').getByRole('button')).toHaveCount(0)
})
