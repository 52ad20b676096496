import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function enter(page: Page, place: string): Promise<void> {
  await page.goto(`/#/settings/${place}`)
  await page.getByRole('button', { name: 'Manager' }).click()
  await expect(page.getByRole('navigation', { name: 'Settings' })).toBeVisible()
}

const bookable = (page: Page) => page.getByRole('switch', { name: 'Can be booked' })
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })
const saveAnyway = (page: Page) => page.getByRole('button', { name: 'Save anyway' })
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })

test('a room to be repaired is vacated before it is closed, by keyboard, and all of it is taken back', async ({
  page,
  axe,
}) => {
  await enter(page, 'resources')
  await page.getByRole('button', { name: 'Sala 1', exact: true }).press('Enter')
  await bookable(page).press('Space')
  await save(page).press('Enter')
  const hits = page.getByRole('region', { name: /\d+ booked visits use Sala 1/ })
  await expect(hits).toBeVisible()
  const before = Number.parseInt((await hits.getAttribute('aria-label')) ?? '', 10)
  expect(before).toBeGreaterThan(10)
  await hits.getByRole('button', { name: 'booked visits use' }).press('Enter')
  await axe()
  const first = hits.getByRole('listitem').first()
  const who = (await first.getAttribute('aria-label')) ?? ''
  await first
    .getByRole('button', { name: /to Sala/ })
    .first()
    .press('Enter')
  await expect(page.getByText('1 visit moved')).toBeVisible()
  await expect(hits.getByRole('listitem', { name: who })).toBeHidden()
  await hits.getByRole('button', { name: /Move all \d+ to another one/ }).press('Enter')
  await expect(page.getByText(/\d+ visits moved/)).toBeVisible()
  await expect(
    page.getByText(/^\d+ booked visits? uses? Sala 1$|No booked visit uses Sala 1 any more/).first(),
  ).toBeVisible()
  await undo(page).last().press('Enter')
  await expect(page.getByRole('region', { name: `${before - 1} booked visits use Sala 1` })).toBeVisible()

  await saveAnyway(page).press('Enter')
  await expect(page.getByText('Sala 1 is saved')).toBeVisible()
  await expect(page.getByRole('button', { name: /Sala 1.*Not active/ })).toBeVisible()
  await undo(page).last().press('Enter')
  await expect(page.getByRole('button', { name: 'Sala 1', exact: true })).toBeVisible()
})

test('who leaves shows every visit booked with them, and others to move them to', async ({ page, axe }) => {
  await enter(page, 'practitioners')
  await page.getByRole('row', { name: /Marc/ }).click()
  await bookable(page).press('Space')
  await save(page).click()
  const hits = page.getByRole('region', { name: /\d+ visits are booked with Marc/ })
  await hits.getByRole('button', { name: 'booked with' }).click()
  const move = hits.getByRole('listitem').first().getByRole('button', { name: /^Move/ }).first()
  await expect(move).toBeVisible()
  await expect(move).not.toHaveAccessibleName(/Marc/)
  await axe()
  await bookable(page).press('Space') // as it was: there is nothing to ask any more
  await expect(hits).toBeHidden()
  await bookable(page).press('Space')
  await saveAnyway(page).click()
  await expect(page.getByRole('row', { name: /Marc.*Not active/ })).toBeVisible()
  await undo(page).click()
  await expect(page.getByRole('row', { name: /Marc.*Active/ })).toBeVisible()
})

test('a service’s new length, and one offered no more, say what is booked of it and are taken back', async ({
  page,
  axe,
}) => {
  await enter(page, 'services')
  await page.getByRole('row', { name: /Osteo/ }).click()
  await page.getByLabel('Minutes', { exact: true }).fill('45')
  await save(page).click()
  await expect(page.getByRole('region', { name: /\d+ booked visits? keeps? what/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Move/ })).toHaveCount(0)
  await bookable(page).press('Space')
  await save(page).click()
  await expect(page.getByRole('region', { name: /\d+ visits? of Osteopatía (is|are) booked/ })).toBeVisible()
  await axe()
  await saveAnyway(page).click()
  await expect(page.getByRole('row', { name: /Osteo.*45 min.*Not active/ })).toBeVisible()
  await undo(page).click()
  await expect(page.getByRole('row', { name: /Osteo.*1 hr.*Active/ })).toBeVisible()
})

test('what is added is taken back too, and a form nobody types in follows what is saved', async ({ page }) => {
  await enter(page, 'insurers')
  await page.getByRole('textbox', { name: 'Add an insurer' }).fill('Sanitas Norte')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: 'Sanitas Norte' })).toBeVisible()
  await undo(page).click()
  await expect(page.getByRole('row', { name: 'Sanitas Norte' })).toBeHidden()

  await page.goto('/#/settings/clinic')
  await page.getByLabel('Phone').fill('911 222 333')
  await save(page).click()
  await undo(page).click()
  await expect(page.getByLabel('Phone')).toHaveValue('910 000 000')
  await expect(save(page)).toBeDisabled()
})

test('holidays of the year before are not copied over booked visits unseen', async ({ page, axe }) => {
  const soon = Temporal.Now.plainDateISO('Europe/Madrid').add({ days: 3 })
  const day = soon.dayOfWeek > 5 ? soon.add({ days: 8 - soon.dayOfWeek }) : soon
  await enter(page, `closures?year=${day.year - 1}&open=new`)
  await page.getByLabel('Name', { exact: true }).fill('Town fair')
  const before = day
    .subtract({ years: 1 })
    .toLocaleString('en-GB', { day: 'numeric', month: 'numeric', year: 'numeric' })
  await page.getByLabel('First day', { exact: true }).fill(before)
  await page.getByLabel('First day', { exact: true }).press('Tab')
  await page.getByRole('button', { name: 'Save closed day' }).click()
  await expect(page.getByText('Town fair is added')).toBeVisible()
  await page.goto(`/#/settings/closures?year=${day.year}`)
  const copy = page.getByRole('button', { name: /^Copy 1 from/ })
  await copy.click()
  const decision = page.getByRole('dialog', { name: /\d+ booked visits? (is|are) hit/ })
  await expect(decision).toBeVisible()
  await axe()
  await page.keyboard.press('Escape')
  await expect(decision).toBeHidden()
  await expect(page.getByRole('row', { name: /Town fair/ })).toHaveCount(0)
  await copy.click()
  await decision.getByRole('button', { name: /^Copy 1 from/ }).click()
  await expect(page.getByRole('row', { name: /Town fair/ })).toBeVisible()
  await undo(page).last().click()
  await expect(page.getByRole('row', { name: /Town fair/ })).toBeHidden()
})

test('another price shows whom it would charge differently, by keyboard, and an insurer used no more does too', async ({
  page,
  axe,
}) => {
  await enter(page, 'prices')
  await page.getByRole('row', { name: /Mutua Aurora/ }).click()
  const prices = page.getByRole('textbox', { name: /^Price of/ })
  await prices.first().fill('20')
  await prices.first().press('ControlOrMeta+Enter')
  const hits = page.getByRole('region', { name: /\d+ visits not billed yet would be charged differently/ })
  await expect(hits).toContainText(/In all: −€\d+/)
  await expect(hits.getByRole('listitem')).toHaveCount(3)
  await expect(hits.getByRole('listitem').first()).toContainText('€24.00 → €20.00')
  await axe()
  const all = hits.getByRole('button', { name: /Show all \d+/ })
  const count = Number.parseInt((await hits.getAttribute('aria-label')) ?? '', 10)
  await all.press('Enter')
  await expect(hits.getByRole('listitem')).toHaveCount(count)
  await expect(hits.getByRole('listitem').nth(3).getByRole('link')).toBeFocused()
  await prices.first().fill('24') // as it was: nobody is charged differently
  await expect(hits).toBeHidden()
  await prices.first().fill('20')
  await saveAnyway(page).press('Enter')
  await expect(page.getByText('Tarifa Mutua Aurora is saved')).toBeVisible()
  await undo(page).click()

  await page.goto('/#/settings/insurers')
  await page.getByRole('row', { name: /Mutua Aurora/ }).click()
  await page.getByRole('switch', { name: 'Can be chosen' }).press('Space')
  await save(page).press('Enter')
  await expect(hits.getByRole('listitem').first()).toContainText('€24.00 → €38.00')
  await axe()
})
