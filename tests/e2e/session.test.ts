import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function enter(page: Page, role: string): Promise<void> {
  await page.getByRole('button', { name: role }).click()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
}

test('a session that ends keeps the address and what was typed, for the same person', async ({ page, axe }) => {
  await page.goto('/#/settings/services?open=new')
  await enter(page, 'Manager')
  await page.goto('/#/settings/services?open=new')
  await page.getByLabel('Name').fill('Deep tissue')
  await page.context().clearCookies()
  await page.getByLabel('Price', { exact: true }).fill('44')

  await expect(page.getByText('your session ended')).toBeVisible()
  await expect(page.getByLabel('Deep tissue')).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden()
  await axe()
  await enter(page, 'Manager')
  await expect(page).toHaveURL(/#\/settings\/services\?open=(new|%22new%22)$/)
  await expect(page.getByLabel('Name')).toHaveValue('Deep tissue')
  await expect(page.getByLabel('Price', { exact: true })).toHaveValue('44')
})

test('somebody else starts with an empty desk', async ({ page }) => {
  await page.goto('/')
  await enter(page, 'Manager')
  await page.goto('/#/settings/services?open=new')
  await page.getByLabel('Name').fill('Deep tissue')
  await page.context().clearCookies()
  await page.getByLabel('Price', { exact: true }).fill('44')
  await expect(page.getByText('your session ended')).toBeVisible()
  await enter(page, 'Administrator')
  await expect(page).toHaveURL(/#\/day/)
  await page.goto('/#/settings/services?open=new')
  await expect(page.getByLabel('Name')).toHaveValue('')
})

test('a role sees its places only, and an address of another says why', async ({ page, axe }) => {
  await page.goto('/')
  await enter(page, 'Receptionist')
  await page.getByRole('link', { name: 'Settings' }).click()
  const places = page.getByRole('navigation', { name: 'Settings' })
  await expect(places.getByRole('link')).toHaveText(['Absences', 'Your account'])
  await page.goto('/#/settings/staff')
  await expect(page.getByText('You are signed in as Receptionist.')).toBeVisible()
  await axe()
  await page.goto('/#/nowhere')
  await expect(page.getByText('There is nothing at this address')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the day' }).click()
  await expect(page).toHaveURL(/#\/day/)
})

test('the language is chosen once and follows the account', async ({ page }) => {
  await page.goto('/')
  await enter(page, 'Receptionist')
  await page.getByRole('button', { name: /account, language/ }).click()
  await page.getByRole('menuitem', { name: 'Español' }).click()
  await expect(page.getByRole('link', { name: 'Pacientes' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(page.getByRole('link', { name: 'Pacientes' })).toBeVisible()

  await page.getByRole('button', { name: /cuenta, idioma/ }).click()
  await page.getByRole('menuitem', { name: 'Cerrar sesión' }).click()
  await page.getByText('English').click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('a wrong password says so and costs nothing that was typed', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('E-mail').fill('manager@demo.test')
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('do not belong together')
  await expect(page.getByLabel('E-mail')).toHaveValue('manager@demo.test')
})

test('one\u2019s own password can be changed, and only with the present one', async ({ page }) => {
  await page.goto('/')
  await enter(page, 'Practitioner')
  await page.goto('/#/settings/account')
  await page.getByLabel('Current password').fill('wrong one here')
  await page.getByLabel('New password').fill('quiet river stones')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('not your current password')
  await page.getByLabel('Current password').fill('demo-clinic')
  await page.getByLabel('New password').press('Enter')
  await expect(page.getByText('Your password is changed')).toBeVisible()
  await expect(page.getByLabel('New password')).toHaveValue('')
})
