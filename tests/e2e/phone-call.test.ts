import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { words } from './words.ts'

/** One call at the desk, as reception takes it: by mouse in Spanish, by keyboard alone in English. */
type Person = { readonly id: string; readonly firstName: string; readonly lastName: string }
type Call = {
  /** The Tuesday the caller would like, and the Wednesday on which another visit must move. */
  readonly tuesday: string
  readonly wednesday: string
  readonly caller: Person
  readonly waits: Person
  readonly moves: Person
}
const nameOf = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`

const panel = (page: Page): Locator => page.getByRole('complementary')
const visitAt = (page: Page, time: string): Locator => page.locator('[data-visit]').filter({ hasText: time }).first()

/** What was there before the phone rang: two visits of a quiet week, and somebody who waits for such a time. */
async function beforeTheCall(page: Page): Promise<Call> {
  // biome-ignore lint/suspicious/noExplicitAny: what an operation answers is known where it is asked
  const ask = async (operation: string, input: object): Promise<any> => {
    const headers = { 'operation-id': crypto.randomUUID(), origin: new URL(page.url()).origin }
    const answer = await page.request.post(`/rpc/${operation}`, { data: { json: input }, headers })
    const said = (await answer.json()) as { json: unknown }
    expect(answer.status(), JSON.stringify(said)).toBe(200)
    return said.json
  }
  const [clinic] = (await ask('clinics/listClinics', {})).items
  const people: { id: string; name: string }[] = (await ask('clinics/listPractitioners', { clinicId: clinic.id })).items
  const services: { id: string; name: string }[] = (await ask('clinics/listServices', { clinicId: clinic.id })).items
  const [caller, waits, moves] = await Promise.all(
    ['Llamada Marqués', 'Espera Solís', 'Mudanza Ríos'].map((name) => {
      const [firstName, lastName] = name.split(' ')
      return ask('patients/registerPatient', { firstName, lastName, phone: '600 111 222' })
    }),
  )
  const tuesday = farTuesday()
  const wednesday = Temporal.PlainDate.from(tuesday).add({ days: 1 }).toString()
  const practitionerId = people.find(({ name }) => name === 'Elena Prado')?.id
  const serviceId = services.find(({ name }) => name === 'Fisioterapia')?.id
  const visit = { clinicId: clinic.id, practitionerId, serviceId }
  await ask('scheduling/bookAppointment', { ...visit, patientId: caller.id, startsAt: `${tuesday}T10:00` })
  await ask('scheduling/bookAppointment', { ...visit, patientId: moves.id, startsAt: `${wednesday}T11:00` })
  const wish = { patientId: waits.id, serviceId, practitionerIds: [practitionerId], weekdays: [2], urgency: 'high' }
  await ask('waitingList/addWish', wish)
  return { tuesday, wednesday, caller, waits, moves }
}

function farTuesday(): string {
  const day = Temporal.Now.plainDateISO('Europe/Madrid').add({ days: 70 })
  return day.add({ days: (2 - day.dayOfWeek + 7) % 7 }).toString()
}

async function openDay(page: Page, date: string): Promise<void> {
  await page.evaluate((day) => {
    location.hash = `#/day?date=${day}`
  }, date)
  const there = new Intl.DateTimeFormat('en', { day: 'numeric', timeZone: 'UTC' }).format(new Date(date))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(new RegExp(`\\b${there}\\b`))
  await expect(page.locator('[data-gap], [data-visit]').first()).toBeVisible()
}

async function receive(page: Page, language: 'English' | 'Español', role: string): Promise<void> {
  await page.goto('/')
  await page.getByText(language, { exact: true }).click()
  await page.getByRole('button', { name: role }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await page.evaluate(() => {
    window.print = () => void document.body.setAttribute('data-printed', 'yes')
  })
}

test('a phone call, by mouse, in Spanish', async ({ page, axe }) => {
  const t = words('es')
  await receive(page, 'Español', t('staff:roles.receptionist'))
  const { tuesday, wednesday, caller, waits, moves } = await beforeTheCall(page)

  await test.step('the next free time with Elena on a Tuesday afternoon is booked', async () => {
    await openDay(page, tuesday)
    await page.getByRole('button', { name: t('scheduling:day.newBooking') }).click()
    await page.getByRole('textbox', { name: t('scheduling:booking.patient') }).fill(caller.lastName)
    await page.getByRole('option', { name: nameOf(caller) }).click()
    await page.getByRole('combobox', { name: t('scheduling:booking.practitioner') }).click()
    await page.getByRole('option', { name: 'Elena Prado' }).click()
    await page.getByRole('button', { name: t('scheduling:narrow.open'), exact: true }).click()
    await page.getByText('mar', { exact: true }).click()
    await page.getByText(t('scheduling:narrow.afternoon'), { exact: true }).click()
    const book = page.getByRole('button', { name: /Reservar mar .*1[4-9]:\d\d/ })
    await expect(book).toBeVisible()
    await axe()
    await book.click()
    await expect(page.getByText(/^Cita reservada: /)).toBeVisible() // answered: the board is on its day by then
    await expect(panel(page)).toContainText(nameOf(caller))
    await expect(panel(page)).toContainText('Elena Prado')
  })

  await test.step('their other visit is cancelled, and the freed time goes to who waits for it', async () => {
    await openDay(page, tuesday)
    await visitAt(page, '10:00–10:30').click()
    await panel(page)
      .getByRole('button', { name: t('scheduling:steps.cancel'), exact: true })
      .click()
    await page.getByText(t('scheduling:cancel.reasons.work'), { exact: true }).click()
    await panel(page)
      .getByRole('button', { name: t('scheduling:cancel.decide'), exact: true })
      .click()
    await page.getByRole('button', { name: t('waiting-list:match.see') }).click()
    await expect(panel(page)).toContainText(nameOf(waits))
    await axe()
    await panel(page)
      .getByRole('button', { name: new RegExp(`10:00.*${nameOf(waits)}`) })
      .click()
    await axe()
    await panel(page)
      .getByRole('button', { name: t('waiting-list:match.accept') })
      .click()
    await expect(visitAt(page, '10:00–10:30')).toContainText(nameOf(waits))
  })

  await test.step('a visit of the next day is dragged an hour later', async () => {
    await openDay(page, wednesday)
    const visit = visitAt(page, '11:00–11:30')
    await visit.hover()
    const from = await visit.boundingBox()
    if (!from) throw new Error('nothing to drag')
    const hour = from.height * 2
    const grip = { x: from.x + from.width / 2, y: from.y + from.height / 2 }
    await page.mouse.move(grip.x, grip.y)
    await page.mouse.down()
    await page.mouse.move(grip.x, grip.y + hour, { steps: 15 })
    await page.mouse.up()
    await expect(page.locator('[data-visit]').filter({ hasText: nameOf(moves) })).toContainText(/1[12]:\d\d/)
    await expect(page.getByText(/se mueve|movid|pasa/).first()).toBeVisible()
    await expect(visitAt(page, '11:00–11:30')).toHaveCount(0)
  })

  await test.step('the day is printed', async () => {
    await page.getByRole('button', { name: t('agenda:views.label') }).click()
    await page.getByRole('menuitem', { name: t('agenda:views.print') }).click()
    await expect(page.getByRole('grid', { name: t('agenda:title') })).toContainText(nameOf(moves))
    await page.getByRole('button', { name: t('agenda:print') }).click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
    await axe()
  })
})

/** Tab, as often as it takes, to what is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const label = await page.evaluate(() => {
      const focused = document.activeElement
      const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])].map((one) => one.innerText) : []
      const own = focused === document.body ? '' : focused?.textContent
      return [focused?.getAttribute('aria-label'), ...labels, own].filter(Boolean).join(' ')
    })
    if (name.test(label)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

test('a phone call, by keyboard alone, in English', async ({ page }) => {
  const t = words('en')
  await receive(page, 'English', t('staff:roles.receptionist'))
  const { tuesday, wednesday, caller, waits, moves } = await beforeTheCall(page)
  const keys = page.keyboard

  await test.step('the next free time with Elena on a Tuesday afternoon is booked', async () => {
    await openDay(page, tuesday)
    await keys.press('n')
    await expect(page.getByRole('textbox', { name: t('scheduling:booking.patient') })).toBeFocused()
    await keys.type(caller.lastName)
    await expect(page.getByRole('option', { name: nameOf(caller) })).toBeVisible()
    await keys.press('Enter')
    await tabTo(page, new RegExp(`^${t('scheduling:booking.practitioner')}`))
    await keys.type('Elena')
    await expect(page.getByRole('option', { name: 'Elena Prado' })).toBeVisible()
    await keys.press('Enter')
    await expect(page.getByRole('combobox', { name: t('scheduling:booking.practitioner') })).toHaveValue(/Elena Prado/)
    await tabTo(page, /^When/)
    await keys.press('Enter')
    await tabTo(page, /^Tuesday/)
    await keys.press('Space')
    await tabTo(page, /^Any time/)
    await keys.press('ArrowRight')
    await keys.press('ArrowRight')
    await expect(page.getByRole('button', { name: /^Book Tue .*1[4-9]:\d\d/ })).toBeVisible()
    await tabTo(page, /^Book Tue/)
    await keys.press('Enter')
    await expect(page.getByText(/^Booked: /)).toBeVisible() // answered: the board is on its day by then
    await expect(panel(page)).toContainText(nameOf(caller))
  })

  await test.step('their other visit is cancelled, and the freed time goes to who waits for it', async () => {
    await openDay(page, tuesday)
    await keys.press('v')
    await walkTo(page, '10:00–10:30')
    await keys.press('Enter')
    await expect(panel(page)).toContainText(nameOf(caller))
    await tabTo(page, new RegExp(`^${t('scheduling:steps.cancel')}`))
    await keys.press('Enter')
    await expect(page.getByLabel(t('scheduling:cancel.reason'), { exact: true })).toBeFocused()
    await keys.type('Cannot come')
    await keys.press('Enter')
    await tabTo(page, new RegExp(`^${t('waiting-list:match.see')}`))
    await keys.press('Enter')
    await expect(page.getByRole('button', { name: new RegExp(`10:00.*${nameOf(waits)}`) })).toBeFocused()
    await keys.press('Enter')
    await expect(page.getByRole('button', { name: t('waiting-list:match.accept') })).toBeFocused()
    await keys.press('Enter')
    await expect(visitAt(page, '10:00–10:30')).toContainText(nameOf(waits))
  })

  await test.step('a visit of the next day is moved half an hour later', async () => {
    await openDay(page, wednesday)
    await keys.press('v')
    await walkTo(page, nameOf(moves))
    await keys.press('m')
    for (let press = 0; press < 6; press++) await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect(visitAt(page, '11:30–12:00')).toContainText(nameOf(moves))
  })

  await test.step('the day is printed', async () => {
    await keys.press('p')
    await expect(page.getByRole('grid', { name: t('agenda:title') })).toContainText(nameOf(moves))
    await keys.press('p')
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
  })
})

/** From visit to visit with the arrows, until the one that says so has the focus. One drawn anew is entered again. */
async function walkTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    const focused = await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-visit]')?.innerText)
    if (focused?.includes(text)) return
    await page.keyboard.press(focused === undefined ? 'v' : 'ArrowDown')
  }
  throw new Error(`the arrows do not reach ${text}`)
}
