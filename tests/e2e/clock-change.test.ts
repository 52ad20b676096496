import type { Locator, Page } from '@playwright/test'
import { openDesk, visitAt } from './desk.ts'
import { expect, test } from './fixtures.ts'
import { words } from './words.ts'

const t = words('en')
const nights = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))

/** A house that is open through the night, and the week of one who works there. */
async function openNight(
  page: Page,
): Promise<{ elena: string; visit: (at: string, minutes: number) => Promise<void> }> {
  const desk = await openDesk(page)
  const [clinic] = (await desk.ask('clinics/listClinics', {})).items
  await desk.ask('clinics/changeClinic', { ...clinic, hours: nights })
  const elena = (await desk.ask('clinics/listPractitioners', {})).items.find(({ name }: { name: string }) =>
    name.startsWith('Elena'),
  )
  await desk.ask('clinics/changePractitioner', { ...elena, hours: nights })
  const [service] = (await desk.ask('clinics/listServices', { clinicId: clinic.id })).items
  const [patient] = (await desk.ask('patients/findPatients', { query: 'mar', limit: 1 })).items
  const ids = { clinicId: clinic.id, practitionerId: elena.id, serviceId: service.id, patientId: patient.id }
  return {
    elena: elena.id,
    visit: (startsAt, minutes) => desk.ask('scheduling/bookAppointment', { ...ids, startsAt, minutes }),
  }
}

async function showWeek(page: Page, who: string, date: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), `#/day?view=week&date=${date}&practitioner=${who}`)
  await expect(page.locator('[data-skipped]').first()).toBeVisible()
}

const skipped = (page: Page, date: string): Locator => page.locator(`[data-skipped^="${date}"]`)
const boxOf = async (of: Locator) => {
  await of.scrollIntoViewIfNeeded()
  const box = await of.boundingBox()
  if (!box) throw new Error('not in sight')
  return box
}
const booked = (page: Page) => new URL(page.url()).hash.match(/book=([^&]*)/)?.[1]?.replace('%3A', ':')

test('in spring one day of the week has no such hour: it is crossed out and cannot be pressed', async ({
  page,
  axe,
}) => {
  const { elena, visit } = await openNight(page)
  await visit('2027-03-28T01:30', 60)
  await visit('2027-03-27T01:30', 60)
  await showWeek(page, elena, '2027-03-28')
  await expect(page.locator('[data-skipped]')).toHaveText(t('scheduling:board.missing'))
  const hour = await boxOf(skipped(page, '2027-03-28'))
  const over = await boxOf(visitAt(page, '01:30–03:30'))
  const usual = await boxOf(visitAt(page, '01:30–02:30'))
  expect(over.height - hour.height).toBeCloseTo(usual.height, -1) // its true length is what is not crossed out
  await axe()

  await page.mouse.click(hour.x + hour.width - 20, hour.y + hour.height / 4)
  expect(booked(page)).toBeUndefined()
  await page.mouse.click(hour.x + hour.width / 2, hour.y + hour.height * 2 + 5)
  await expect.poll(() => booked(page)).toBe('2027-03-28T04:00')
  await page.keyboard.press('Escape')

  // By keyboard, Saturday's visit goes past it and lasts as long; it cannot be dropped there.
  await expect(page.getByRole('complementary')).toBeHidden()
  await visitAt(page, '01:30–02:30').focus()
  for (const key of ['m', 'Control+ArrowDown', 'Control+ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  await expect(visitAt(page, '03:00–04:00')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(visitAt(page, '01:30–02:30')).toBeVisible()
  const dragTo = async (hours: number) => {
    const from = await boxOf(visitAt(page, '01:30–02:30'))
    const to = await boxOf(skipped(page, '2027-03-28'))
    await page.mouse.move(from.x + 60, from.y + 5)
    await page.mouse.down()
    await page.mouse.move(to.x + 60, to.y + to.height * hours + 5, { steps: 12 })
    await page.mouse.up()
  }
  await dragTo(0.5)
  const there = visitAt(page, '04:00–05:00')
  await expect(async () => {
    if (!(await there.isVisible())) await dragTo(2) // not before the other is back in its place
    await expect(there).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await expect(page.getByRole('complementary')).toBeHidden()
})

test('in autumn one day of the week has an hour twice, and the others have no time for it', async ({ page, axe }) => {
  const { elena, visit } = await openNight(page)
  await visit('2027-10-31T02:30', 60)
  await visit('2027-10-30T02:00', 60)
  await showWeek(page, elena, '2027-10-31')
  await expect(page.getByText(t('scheduling:board.again'))).toBeVisible()
  await expect(page.locator('[data-skipped]')).toHaveCount(6)
  const second = await boxOf(skipped(page, '2027-10-30'))
  const twice = await boxOf(visitAt(page, '02:30–02:30'))
  expect(twice.y).toBeLessThan(second.y)
  expect(twice.y + twice.height).toBeGreaterThan(second.y + second.height / 3) // half of it is in the second
  await axe()

  const sunday = second.x + second.width * 1.5
  await page.mouse.click(sunday, second.y + second.height - 5) // no wall clock tells it from the first
  await page.mouse.click(second.x + second.width / 2, second.y + second.height / 2)
  expect(booked(page)).toBeUndefined()
  await page.mouse.click(sunday, second.y + second.height + 5)
  await expect.poll(() => booked(page)).toBe('2027-10-31T03:00')
  await page.keyboard.press('Escape')

  await visitAt(page, '02:00–03:00').focus()
  for (const key of ['m', 'Control+ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect(visitAt(page, '02:15–03:15')).toBeVisible()
  const [was] = [await boxOf(visitAt(page, '02:15–03:15'))]
  expect(was.height).toBeGreaterThan(second.height * 1.9) // over the rows it has no time for
})
