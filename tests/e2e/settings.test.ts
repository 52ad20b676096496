import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function enter(page: Page, role: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: role }).click()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`every settings screen can be read by everybody, ${colorScheme}`, async ({ page, axe }) => {
    await page.emulateMedia({ colorScheme })
    await enter(page, 'Administrator')
    await page.goto('/#/settings/clinic')
    const names = ['Clinic', 'Closed days', 'Rooms and equipment', 'Practitioners', 'Absences', 'Calendar addresses']
    for (const name of [...names, 'Services', 'Price lists', 'Insurers', 'Staff', 'Your account']) {
      await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name }).click()
      await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
      await axe()
    }
  })

test('a list is walked and opened by keyboard', async ({ page }) => {
  await enter(page, 'Manager')
  await page.goto('/#/settings/services')
  const list = page.getByRole('grid', { name: 'Services' })
  await list.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const name = await page.getByLabel('Name').inputValue()
  await expect(page.getByRole('row', { name, selected: true })).toBeVisible()
  await page.getByLabel('Minutes', { exact: true }).fill('35')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/booked visits? keeps? what/).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${name} is saved`)).toBeVisible()
  await expect(page.getByRole('row', { name: /35 min/ })).toBeVisible()
  await expect(list).toBeFocused()
})

test('two people change the same service: both values are shown, nothing is lost', async ({ page, browser, salus }) => {
  await enter(page, 'Manager')
  await page.goto('/#/settings/services')
  await page.getByRole('row').nth(1).click()
  const name = await page.getByLabel('Name').inputValue()
  await page.getByLabel('Price', { exact: true }).fill('41')

  const other = await (await browser.newContext({ baseURL: salus.url })).newPage()
  await enter(other, 'Administrator')
  await other.goto('/#/settings/services')
  await other.getByRole('row').nth(1).click()
  await other.getByLabel('Price', { exact: true }).fill('47')
  await other.getByLabel('Minutes', { exact: true }).fill('25')
  await other.keyboard.press('Enter')
  await expect(other.getByText(/booked visits? keeps? what/).first()).toBeVisible()
  await other.keyboard.press('Enter')
  await expect(other.getByText(`${name} is saved`)).toBeVisible()

  await expect(page.getByRole('row', { name: /€47\.00/ })).toBeVisible() // arrives by itself
  await page.getByLabel('Price', { exact: true }).press('Enter')
  await expect(page.getByText(/visits? not billed yet would be charged differently/).first()).toBeVisible()
  await page.getByLabel('Price', { exact: true }).press('Enter')
  const settle = page.getByRole('alert').filter({ hasText: 'Somebody changed this' })
  await expect(settle).toContainText('47.00')
  await expect(settle).toContainText('41')
  await settle.getByRole('region', { name: 'Minutes' }).getByText('Theirs', { exact: true }).first().click()
  await settle.getByRole('button', { name: 'Save what is chosen' }).click()
  await expect(page.getByRole('row', { name: /25 min.*€41\.00/ })).toBeVisible()
})

test('a practitioner is added with the hours of a week, typed as people type them', async ({ page }) => {
  await enter(page, 'Manager')
  await page.goto('/#/settings/practitioners?open=new')
  await page.getByLabel('Name').fill('Nora Vidal')
  await page.getByLabel('Monday, from').fill('930')
  await page.getByLabel('Monday, until').fill('9')
  await page.getByLabel('Profession').click()
  await expect(page.getByText('later than the start')).toBeVisible()
  await page.getByLabel('Monday, until').fill('13.30')
  await page.getByRole('button', { name: 'Add hours on Monday' }).click()
  await page.getByRole('button', { name: 'Copy Monday to the other workdays' }).click()
  await page.getByRole('switch', { name: 'Friday' }).press('Space')
  await page.getByLabel('Violet').check()
  await page.getByLabel('Name').press('Enter')
  await expect(page.getByText('Nora Vidal is added')).toBeVisible()
  await expect(page.getByRole('row', { name: /Nora Vidal.*Mon–Thu 09:30–13:30/ })).toBeVisible()
})

test('beside a panel on a small screen, a list keeps the columns that can be read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await enter(page, 'Manager')
  await page.goto('/#/settings/practitioners')
  const hours = page.getByRole('columnheader', { name: 'Working hours' })
  await expect(hours).toBeVisible()
  await page.getByRole('row', { name: /Marc/ }).click()
  await expect(hours).toBeHidden()
  await page.getByRole('button', { name: 'Choose columns' }).click()
  await page.getByRole('menuitem', { name: 'Working hours' }).click()
  await expect(hours).toBeVisible() // whoever wants it has it
})

test('the last administrator stays one', async ({ page }) => {
  await enter(page, 'Administrator')
  await page.goto('/#/settings/staff')
  await page.getByRole('row', { name: /admin@demo\.test/ }).click()
  await page.getByRole('switch', { name: 'May sign in' }).press('Space')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('at least one active administrator')
})

test('the clinic is changed, and its name is known everywhere at once', async ({ page }) => {
  await enter(page, 'Manager')
  await page.goto('/#/settings/clinic')
  await page.getByLabel('Name').fill('Clínica del Río')
  await page.getByLabel('Saturday').check()
  await page.getByLabel('Saturday, until').fill('13')
  await page.getByLabel('Name').press('Enter')
  await expect(page.getByText('Clínica del Río is saved')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Clínica del Río')
  await page.reload()
  await expect(page.getByLabel('Saturday, until')).toHaveValue('13:00')
})
