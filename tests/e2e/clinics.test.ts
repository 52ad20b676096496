import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function enter(page: Page, role: string, place: string): Promise<void> {
  await page.goto(`/#/settings/${place}`)
  await page.getByRole('button', { name: role }).click()
  await expect(page.getByRole('navigation', { name: 'Settings' })).toBeVisible()
}

/** A weekday some days from today, as it is typed. Weekends would hit nothing. */
function workdayFrom(days: number): string {
  const day = Temporal.Now.plainDateISO('Europe/Madrid').add({ days })
  const workday = day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day
  return workday.toLocaleString('en-GB', { day: 'numeric', month: 'numeric', year: 'numeric' })
}

async function type(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(day)
  await page.getByLabel(label, { exact: true }).press('Tab')
}

test('a room is added by keyboard, and a service needs it from then on', async ({ page }) => {
  await enter(page, 'Manager', 'resources')
  await page.getByRole('textbox', { name: 'Add a kind of room' }).fill('Gymnasium')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Add to Gymnasium' }).fill('Hall')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Gymnasium' }).getByRole('button', { name: 'Hall' })).toBeVisible()

  await page.goto('/#/settings/services')
  await page.getByRole('row').nth(1).click()
  await page.getByRole('button', { name: 'One more: Gymnasium' }).press('Enter')
  await page.getByLabel('Minutes after').fill('10')
  await page.getByLabel('Minutes after').press('Enter')
  await expect(page.getByRole('region', { name: /booked visits? keeps? what/ })).toBeVisible()
  await page.getByLabel('Minutes after').press('Enter') // seen: saved all the same
  await expect(page.getByRole('row', { name: /\+ 10.*Gymnasium/ })).toBeVisible()
  await page.goto('/#/settings/resources')
  await expect(page.getByRole('region', { name: 'Gymnasium' })).toContainText('needed by 1 service')
})

test('nothing is saved over booked visits unseen: a day away shows them first', async ({ page, axe }) => {
  await enter(page, 'Manager', 'clinic')
  await page.getByRole('button', { name: 'Add other hours for a time' }).click()
  const day = workdayFrom(3)
  await type(page, 'First day', day)
  await type(page, 'Last day', day)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Nobody is there' })).toBeChecked()
  await page.getByRole('button', { name: 'Save' }).click()
  const hits = page.getByRole('region', { name: /\d+ booked visits fall outside the new hours/ })
  await hits.getByRole('button').first().click()
  await expect(hits.getByRole('listitem').first()).toBeVisible()
  await axe()
  await page.reload()
  await expect(page.getByText('what you had typed before')).toBeVisible() // nothing was saved, nothing is lost
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Save anyway' }).click()
  await expect(page.getByText(/is saved/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /Nobody is there/ })).toBeHidden()
})

test('the front desk notes an absence, sees whom it hits, and moves one of them', async ({ page, axe }) => {
  await enter(page, 'Reception', 'absences?open=new')
  await page.getByRole('combobox', { name: 'Who', exact: true }).pressSequentially('Elena')
  await expect(page.getByRole('option', { name: /Elena/ })).toBeVisible()
  await page.keyboard.press('Enter')
  const day = workdayFrom(3)
  await type(page, 'First day', day)
  await page.getByText('Vacation', { exact: true }).click()
  const hit = page.getByRole('button', { name: /booked visits? (is|are) hit/ })
  await expect(hit).toBeVisible()
  await axe()
  await page.getByRole('button', { name: 'Save absence' }).click()
  const still = page.getByRole('region', { name: /visits? (is|are) still booked then/ })
  await expect(still).toBeVisible()
  const toggle = still.getByRole('button', { name: /still booked/ })
  if (await toggle.isEnabled()) await toggle.click()
  const first = still.getByRole('listitem').first()
  const who = (await first.getAttribute('aria-label'))?.split(',')[0] ?? ''
  await first
    .getByRole('button', { name: `Move ${who}` })
    .first()
    .click()
  await expect(page.getByText(`${who} moved to`).first()).toBeVisible()
  await expect(still.getByRole('listitem', { name: who })).toBeHidden()
  await page.getByRole('button', { name: 'Close (Esc)' }).click()
  await expect(page.getByRole('row', { name: /Elena.*Vacation/ })).toBeVisible()

  await page.goto('/#/day') // the next one is noted where the phone rings
  await expect(page.getByRole('button', { name: /New booking/ })).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByRole('complementary', { name: 'Add an absence' })).toBeVisible()
})

test('a sick leave gets longer by keyboard, says whom that hits besides, and is taken back', async ({ page, axe }) => {
  await enter(page, 'Reception', 'absences')
  await page.getByRole('row', { name: /Coming up/ }).click()
  const panel = page.getByRole('complementary')
  const when = (await panel.getByRole('paragraph').first().textContent()) ?? ''
  const change = panel.getByRole('button', { name: 'Change', exact: true })
  await change.press('Enter')
  const save = page.getByRole('button', { name: 'Save absence' })
  await expect(save).toBeDisabled() // as it stands there is nothing to save, and nothing to ask
  await type(page, 'Last day', workdayFrom(40))
  const hit = page.getByRole('region', { name: /\d+ more booked visits? (is|are) hit/ })
  await expect(hit).toBeVisible()
  await axe()
  await page.keyboard.press('Escape')
  await expect(panel).toContainText(when) // nothing is saved yet, nothing is lost
  await change.press('Enter')
  await expect(page.getByText('what you had typed before')).toBeVisible()
  await expect(hit).toBeVisible()
  await page.getByLabel('Reason', { exact: true }).fill('Broken leg')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Absence changed')).toBeVisible()
  await expect(page.getByRole('row', { name: /Broken leg/ })).toBeVisible()
  await expect(panel.getByRole('region', { name: /visits? (is|are) still booked then/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Taken back')).toBeVisible()
  await expect(panel).toContainText(when)
  await expect(page.getByRole('row', { name: /Broken leg/ })).toBeHidden()
})

test('a holiday with a wrong last day is put right, also when another desk has changed it meanwhile', async ({
  page,
  browser,
  salus,
  axe,
}) => {
  await enter(page, 'Manager', 'closures?open=new')
  await page.getByLabel('Name', { exact: true }).fill('Fair')
  await type(page, 'First day', workdayFrom(3))
  await page.getByRole('button', { name: 'Save closed day' }).click()
  await expect(page.getByRole('region', { name: /visits? (is|are) still booked then/ })).toBeVisible()
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await type(page, 'Last day', workdayFrom(7))
  await expect(page.getByRole('region', { name: /\d+ more booked visits? (is|are) hit/ })).toBeVisible()

  const context = await browser.newContext({ baseURL: salus.url, locale: 'en-GB', timezoneId: 'Europe/Madrid' })
  const other = await context.newPage()
  await enter(other, 'Administrator', `closures?year=${workdayFrom(3).slice(-4)}`)
  await other.getByRole('row', { name: /Fair/ }).click()
  await other.getByRole('button', { name: 'Change', exact: true }).click()
  await other.getByLabel('Name', { exact: true }).fill('Great fair')
  await other.keyboard.press('Enter')
  await expect(other.getByText('Great fair is saved')).toBeVisible()

  await page.getByLabel('Name', { exact: true }).press('Enter')
  const both = page.getByRole('alert').filter({ hasText: 'Somebody changed this while you were typing' })
  await expect(both).toContainText('Great fair')
  await axe()
  await both.getByRole('region', { name: 'Name' }).getByText('Theirs', { exact: true }).first().click()
  await both.getByRole('button', { name: 'Save what is chosen' }).click()
  await expect(page.getByText('Great fair is saved')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Great fair' })).toBeVisible()
  await expect(other.getByRole('complementary', { name: 'Great fair' })).toContainText('–') // the longer one, there too
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(other.getByRole('complementary', { name: 'Great fair' })).not.toContainText('–')
  await context.close()
})

test('prices for an insurer are typed down the list, and a quote says why they count', async ({ page, axe }) => {
  await enter(page, 'Manager', 'insurers')
  await page.getByRole('textbox', { name: 'Add an insurer' }).fill('Sanitas Norte')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Sanitas Norte is added')).toBeVisible()
  await page.goto('/#/settings/prices?open=new')
  await page.getByLabel('Name').fill('Norte 2027')
  await page.getByRole('combobox', { name: 'For' }).click()
  await page.getByRole('option', { name: 'Sanitas Norte' }).click()
  const prices = page.getByRole('textbox', { name: /^Price of/ })
  await prices.nth(0).fill('31,5')
  await prices.nth(0).press('Enter')
  await expect(prices.nth(1)).toBeFocused()
  await prices.nth(1).fill('none')
  await page.getByRole('button', { name: 'Add a price list' }).click()
  await expect(prices.nth(1)).toHaveAttribute('aria-invalid', 'true')
  await prices.nth(1).fill('')
  await page.getByRole('button', { name: 'Add a price list' }).click()
  await expect(page.getByRole('row', { name: /Norte 2027.*Sanitas Norte/ })).toBeVisible()

  await page.getByRole('button', { name: 'What does it cost?' }).click()
  await page.getByRole('combobox', { name: 'For' }).click()
  await page.getByRole('option', { name: 'Sanitas Norte' }).click()
  const quote = page.getByRole('region', { name: 'The price and why' })
  await expect(quote).toContainText('€31.50')
  await expect(quote).toContainText('for this insurer')
  await axe()
})

test('a calendar address is shown once, and closed for good', async ({ page, axe }) => {
  await enter(page, 'Manager', 'feeds?open=new')
  await page.getByRole('combobox', { name: 'Whose visits' }).pressSequentially('Elena')
  await page.keyboard.press('Enter')
  await page.getByRole('switch', { name: 'With the names of patients' }).press('Space')
  await expect(page.getByText('Names leave the clinic')).toBeVisible()
  await page.getByRole('button', { name: 'Create address' }).click()
  const address = await page.getByLabel('Address', { exact: true }).inputValue()
  await axe()
  expect((await page.request.get(address)).status()).toBe(200)
  await page.reload()
  await page.getByRole('row', { name: /Elena.*with names/ }).click()
  await expect(page.getByText('cannot be shown again')).toBeVisible()
  await page.getByRole('button', { name: 'Revoke address' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke address' }).click()
  await expect(page.getByRole('row', { name: /Elena.*Revoked/ })).toBeVisible()
  expect((await page.request.get(address)).status()).toBe(404)
})
