import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { words } from './words.ts'

const t = words('en')

// biome-ignore lint/suspicious/noExplicitAny: what an operation answers is known where it is asked
type Answer = any

async function ask(page: Page, operation: string, input: object): Promise<Answer> {
  const answer = await page.evaluate(
    async ([path, json]) => {
      const headers = { 'content-type': 'application/json', 'operation-id': crypto.randomUUID() }
      const asked = await fetch(`/rpc/${path}`, { method: 'POST', headers, body: JSON.stringify({ json }) })
      return { status: asked.status, body: await asked.json() }
    },
    [operation, input] as const,
  )
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body.json
}

/** Weeks away, on which nobody is booked yet. */
function farMonday(): string {
  const day = new Date(Date.now() + 70 * 86_400_000)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}

const nameOf = ({ firstName, lastName }: Answer) => `${firstName} ${lastName}`

test('a wish is kept; a cancelled visit finds who waits; one declines, the next accepts', async ({ page, axe }) => {
  await page.goto('/')
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('button', { name: t('staff:roles.manager') }).click()
  await expect(page.getByRole('button', { name: t('scheduling:day.newBooking') })).toBeVisible()
  const [clinic] = (await ask(page, 'clinics/listClinics', {})).items
  const [practitioner] = (await ask(page, 'clinics/listPractitioners', { clinicId: clinic.id })).items
  const [service] = (await ask(page, 'clinics/listServices', { clinicId: clinic.id })).items
  const [coming, first, second] = (await ask(page, 'patients/findPatients', { query: 'mar', limit: 7 })).items
  const day = farMonday()
  const visit = await ask(page, 'scheduling/bookAppointment', {
    ...{ clinicId: clinic.id, practitionerId: practitioner.id, serviceId: service.id },
    ...{ patientId: coming.id, startsAt: `${day}T10:00` },
  })
  await ask(page, 'waitingList/addWish', { clinicId: clinic.id, patientId: second.id, serviceId: service.id })

  const panel = page.getByRole('complementary')
  await test.step('a wish, by keyboard', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('l')
    const list = page.getByRole('grid', { name: t('waiting-list:title') })
    await expect(
      list
        .getByRole('row')
        .filter({ hasText: nameOf(second) })
        .first(),
    ).toBeVisible()
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: t('scheduling:booking.patient') }).fill(nameOf(first))
    await page.getByRole('option', { name: first.lastName }).filter({ hasNotText: 'Register' }).first().click()
    await panel.getByText(t('waiting-list:urgency.high'), { exact: true }).click()
    await panel.getByLabel(t('waiting-list:fields.from'), { exact: true }).fill('9')
    await axe()
    await panel.getByLabel(t('waiting-list:fields.from'), { exact: true }).press('Enter')
    await expect(
      list
        .getByRole('row')
        .filter({ hasText: nameOf(first) })
        .first(),
    ).toBeVisible()
    await expect(list.getByRole('row').nth(1)).toContainText(t('waiting-list:urgency.high'))
    await axe()
  })

  await test.step('what is cancelled says who waits for it', async () => {
    await page.evaluate((to) => {
      location.hash = `#/day?${to}`
    }, `date=${day}&visit=${visit.id}`)
    await page.getByRole('button', { name: t('scheduling:steps.cancel') }).click()
    await panel.getByText(t('scheduling:cancel.reasons.ill'), { exact: true }).click()
    await panel.getByRole('button', { name: t('scheduling:cancel.decide') }).click()
    await expect(panel.getByText(t('waiting-list:match.fits_other', { count: '2' }))).toBeVisible()
    await axe()
    await panel.getByRole('button', { name: t('waiting-list:match.see') }).click()
  })

  const cards = panel.getByRole('list').filter({ has: page.getByRole('heading', { level: 3 }) })
  const offer = new RegExp(`^${t('waiting-list:match.offerAt', { at: '10:00' })}`)
  await test.step('the best is called, and declines', async () => {
    await expect(cards.getByRole('heading').first()).toHaveText(nameOf(first))
    await expect(cards.getByText(t('waiting-list:match.parts.urgency')).first()).toBeVisible()
    await axe()
    await cards.getByRole('button', { name: offer }).first().click()
    await expect(cards.getByText(/\d+:\d\d left/)).toBeVisible()
    await axe()
    await cards.getByRole('button', { name: t('waiting-list:match.decline') }).click()
  })

  await test.step('the next accepts, and is booked', async () => {
    const next = cards.getByRole('listitem').filter({ hasText: nameOf(second) })
    await next.getByRole('button', { name: offer }).click()
    await next.getByRole('button', { name: t('waiting-list:match.accept') }).click()
    await expect(panel.getByRole('heading', { level: 2 })).toContainText(nameOf(second))
    await expect(panel.getByText(t('scheduling:status.booked'), { exact: true })).toBeVisible()
  })
})
