import type { Browser, Page } from '@playwright/test'
import { choosePatient, farMonday, gapIn, openDesk, panel, show, visitAt } from './desk.ts'
import { expect, test } from './fixtures.ts'
import { words } from './words.ts'

const t = words('en')

test('a free gap says how long it is, and one click books it; Undo takes it back whole', async ({ page, axe }) => {
  const desk = await openDesk(page)
  await desk.book({ with: 'Elena Prado', at: '09:00' })
  await desk.book({ with: 'Elena Prado', at: '10:15', patient: 1 })
  await show(page, `date=${desk.day}`)
  const gap = gapIn(page, 'Elena Prado', '09:30')
  await expect(gap).toContainText(/45 min/)
  await axe()
  await gap.click()
  await expect(panel(page).getByLabel(t('scheduling:booking.time'), { exact: true })).toHaveValue('09:30')
  await expect(panel(page)).toContainText('Free from 09:30 to 10:15')
  await choosePatient(page, 'lozano')
  await page.getByRole('button', { name: /^Book \w+.*09:30/ }).click()
  await expect(visitAt(page, '09:30–10:00')).toBeVisible()
  await expect(panel(page).getByText(/Sala \d/)).toBeVisible() // a room was chosen by itself
  await page.getByRole('button', { name: t('common:undo'), exact: true }).click()
  await expect(visitAt(page, '09:30–10:00')).toHaveCount(0)
  await expect(gap).toBeVisible()
})

test('by keyboard: from gap to gap with N, booked with Enter, and moved with M', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.book({ with: 'Elena Prado', at: '09:00' })
  await show(page, `date=${desk.day}`)
  const keys = page.keyboard
  await keys.press('v')
  await expect(visitAt(page, '09:00')).toBeFocused()
  await keys.press('m')
  for (let press = 0; press < 6; press++) await keys.press('ArrowDown')
  await keys.press('Enter')
  await expect(visitAt(page, '09:30–10:00')).toBeVisible()
  await expect(visitAt(page, '09:30–10:00')).toBeFocused()
  await keys.press('n')
  await expect(page.locator('[data-gap]:focus')).toContainText(/^.*10:00–/)
  await keys.press('Shift+N')
  await keys.press('Enter')
  await expect(page.getByRole('textbox', { name: t('scheduling:booking.patient') })).toBeFocused()
})

test('rooms as columns: a visit is carried to another room, and it is in the address', async ({ page, axe }) => {
  const desk = await openDesk(page)
  await desk.book({ with: 'Elena Prado', at: '09:00' })
  await show(page, `date=${desk.day}`)
  await page.keyboard.press('Shift+C')
  await expect(page.getByRole('columnheader', { name: 'Sala 2' })).toBeVisible()
  expect(page.url()).toContain('by=room')
  await axe()
  await page.reload()
  const visit = visitAt(page, '09:00')
  await visit.hover()
  const from = await visit.boundingBox()
  const to = await page.getByRole('columnheader', { name: 'Sala 3' }).boundingBox()
  if (!from || !to) throw new Error('nothing to drag')
  const grip = { x: from.x + from.width / 2, y: from.y + from.height / 2 }
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, grip.y, { steps: 12 })
  await page.mouse.up()
  await expect(page.getByText(/now in Sala 3/)).toBeVisible()
  await expect(visitAt(page, '09:00–09:30')).toBeVisible()
})

test('a taken time is refused with the nearest times that work; with a reason it overlaps, and looks like it', async ({
  page,
  axe,
}) => {
  const desk = await openDesk(page)
  await desk.book({ with: 'Elena Prado', at: '09:00' })
  await desk.book({ with: 'Elena Prado', at: '11:00', patient: 1 })
  await show(page, `date=${desk.day}`)
  const carry = async () => {
    await visitAt(page, '09:00').focus()
    await page.keyboard.press('m')
    for (let press = 0; press < 8; press++) await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('Enter')
    await expect(panel(page).getByRole('alert')).toContainText(t('refusals:slot-taken'))
  }
  await carry()
  await axe()
  await panel(page).getByRole('alert').getByRole('button', { name: /10:30/ }).first().click()
  await expect(visitAt(page, '10:30–11:00')).toBeVisible()
  await expect(page.getByRole('button', { name: t('common:undo') })).toBeVisible() // shown before it is granted
  await page.keyboard.press('Control+z')
  await expect(visitAt(page, '09:00–09:30')).toBeVisible()

  await carry()
  await page.getByRole('button', { name: t('scheduling:overlap.ask') }).click()
  await page.getByRole('button', { name: t('scheduling:overlap.decide') }).click()
  await expect(page.getByText(t('scheduling:overlap.needed'))).toBeVisible()
  await page.getByLabel(t('scheduling:overlap.reason')).fill('Two chairs today')
  await page.keyboard.press('Enter')
  const beside = page.locator('[data-visit][data-overlap]')
  await expect(beside).toContainText(t('scheduling:overlap.badge'))
  await beside.click()
  await expect(panel(page)).toContainText('Two chairs today')
  await axe()
})

test('next free with Elena on a Tuesday afternoon, and any time of a week', async ({ page, axe }) => {
  const desk = await openDesk(page)
  await show(page, `date=${desk.day}`)
  await gapIn(page, 'Elena Prado', '08:00').click()
  await page.getByRole('button', { name: t('scheduling:narrow.open'), exact: true }).click()
  await page.getByRole('checkbox', { name: 'Tuesday' }).focus()
  await page.keyboard.press('Space')
  await page.getByText(t('scheduling:narrow.afternoon'), { exact: true }).click()
  await expect(page.getByRole('button', { name: /^Book Tue .*14:00/ })).toBeVisible()
  await axe()
  await panel(page)
    .getByRole('button', { name: t('scheduling:weekGrid.open'), exact: true })
    .click()
  const grid = page.getByRole('dialog')
  await grid.getByRole('button', { name: /^Wed .*08:00/ }).focus()
  await page.keyboard.press('ArrowDown')
  await axe()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Book Wed .*08:15/ })).toBeVisible()
})

async function secondDesk(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('button', { name: t('staff:roles.receptionist') }).click()
  await expect(page.getByRole('button', { name: t('scheduling:day.newBooking') })).toBeVisible()
  return page
}

test('two desks: a move is seen at once, and a stale one is shown beside what it is now', async ({
  page,
  browser,
  salus,
  axe,
}) => {
  const desk = await openDesk(page)
  await desk.book({ with: 'Elena Prado', at: '09:00' })
  const other = await secondDesk(browser, salus.url)
  for (const one of [page, other]) await show(one, `date=${desk.day}`)

  await visitAt(page, '09:00').click()
  await page.keyboard.press('r')
  const time = panel(page).getByLabel(t('scheduling:booking.time'), { exact: true })
  await time.fill('12:00')

  await visitAt(other, '09:00').focus()
  await other.keyboard.press('m')
  for (let press = 0; press < 4; press++) await other.keyboard.press('Control+ArrowDown')
  await other.keyboard.press('Enter')
  await expect(visitAt(page, '10:00–10:30')).toBeVisible()

  await page.getByRole('button', { name: /^Move to .*12:00/ }).click()
  const both = page.getByRole('region', { name: t('scheduling:meanwhile.title') })
  await expect(both).toContainText('12:00')
  await expect(both).toContainText('10:00')
  await axe()
  await both.getByRole('button', { name: t('scheduling:meanwhile.decide') }).click()
  for (const one of [page, other]) await expect(visitAt(one, '12:00–12:30')).toBeVisible()

  const cancelVisit = panel(page).getByRole('button', { name: t('scheduling:steps.cancel'), exact: true })
  await cancelVisit.click()
  await page.getByText(t('scheduling:cancel.reasons.ill'), { exact: true }).click()
  await visitAt(other, '12:00').click()
  await other.keyboard.press('c')
  await expect(visitAt(page, '12:00')).toContainText(t('scheduling:status.confirmed'))
  await cancelVisit.click()
  await expect(both).toContainText(`${t('scheduling:status.cancelled')}: ${t('scheduling:cancel.reasons.ill')}`)
  await expect(both).toContainText(t('scheduling:status.confirmed'))
  await axe()
  await cancelVisit.click()
  await expect(visitAt(other, '12:00')).toHaveCount(0)
  await other.context().close()
})

test('who is away, and why the house is closed, is written on the board', async ({ page, axe }) => {
  const desk = await openDesk(page)
  const marc = desk.people.find(({ name }) => name === 'Marc Oliver')?.id
  const away = { practitionerId: marc, startsAt: `${desk.day}T08:00`, endsAt: `${desk.day}T13:00`, reason: 'Course' }
  await desk.ask('rota/addAbsence', away)
  await show(page, `date=${desk.day}`)
  await expect(page.getByText(`${t('scheduling:board.absence')}: Course`)).toBeVisible()
  await expect(gapIn(page, 'Marc Oliver', '13:00')).toBeVisible()
  await expect(gapIn(page, 'Marc Oliver', '08:00')).toHaveCount(0)
  await page.emulateMedia({ colorScheme: 'dark' })
  await axe()
})

test.describe('on the day itself', () => {
  const now = `${farMonday()}T06:00:00Z`
  test.use({ hostClock: now })

  test('who did not come may owe a fee', async ({ page, axe }) => {
    await page.clock.setFixedTime(new Date(now))
    const desk = await openDesk(page)
    await desk.book({ with: 'Elena Prado', at: '09:00' })
    await show(page, `date=${desk.day}`)
    await visitAt(page, '09:00').click()
    await panel(page)
      .getByRole('button', { name: t('scheduling:steps.no-show-fee') })
      .click()
    await panel(page).getByRole('textbox').fill('15')
    await axe()
    await page.keyboard.press('Enter')
    await expect(panel(page)).toContainText('€15.00')
    await expect(panel(page)).toContainText(t('scheduling:status.no-show'))
    await expect(panel(page)).toContainText(t('scheduling:visit.noShowAt'))
  })
})

test('the day the clocks change says so', async ({ page }) => {
  await openDesk(page)
  await page.evaluate(() => {
    location.hash = '#/day?date=2027-10-31'
  })
  await expect(page.getByText('Clocks go back: 25 hours')).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#/day?date=2027-03-28'
  })
  await expect(page.getByText('Clocks go forward: 23 hours')).toBeVisible()
})

test('from any screen the palette books, and registers a patient', async ({ page }) => {
  await openDesk(page)
  const choose = async (words: string) => {
    await page.evaluate(() => {
      location.hash = '#/billing'
    })
    await expect(page.getByRole('heading', { level: 1, name: t('common:nav.billing') })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words)
    await page.getByRole('option', { name: words }).first().waitFor()
    await page.keyboard.press('Enter')
  }
  await choose(t('scheduling:day.newBooking'))
  await expect(page.getByRole('textbox', { name: t('scheduling:booking.patient') })).toBeFocused()
  await choose(t('patients:newPatient'))
  await expect(page.getByLabel(t('patients:fields.firstName'))).toBeVisible()
})
