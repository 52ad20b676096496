import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function openNewService(page: Page): Promise<void> {
  await page.goto('/#/settings/services?open=new')
  await expect(page.getByLabel('Name')).toBeFocused()
}

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Manager' }).click()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
})

test('what was typed a moment ago survives a reload', async ({ page }) => {
  await openNewService(page)
  await page.getByLabel('Name').fill('Deep tissue')
  await page.reload() // within the pause before it is kept
  await expect(page.getByLabel('Name')).toHaveValue('Deep tissue')
  await expect(page.getByText('This is what you had typed before.')).toBeVisible()
})

test('Esc closes and keeps the draft, focus goes back, starting afresh forgets it', async ({ page, axe }) => {
  await page.goto('/#/settings/services')
  await page.getByRole('button', { name: 'Add a service' }).press('Enter')
  await page.getByLabel('Name').fill('Deep tissue')
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Name')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Add a service' })).toBeFocused()

  await page.keyboard.press('n')
  await expect(page.getByLabel('Name')).toHaveValue('Deep tissue')
  await axe()
  await page.getByRole('button', { name: 'Start afresh' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('')
  await page.reload()
  await expect(page.getByLabel('Name')).toBeFocused()
  await expect(page.getByLabel('Name')).toHaveValue('')
})

test('after it is sent nothing of it remains', async ({ page }) => {
  await openNewService(page)
  await page.getByLabel('Name').fill('Deep tissue')
  await page.getByLabel('Price', { exact: true }).fill('44,50')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Deep tissue is added')).toBeVisible()
  await expect(page.getByRole('row', { name: /Deep tissue.*€44\.50/ })).toBeVisible()
  await openNewService(page)
  await expect(page.getByLabel('Name')).toHaveValue('')
})

test('a password is never kept', async ({ page }) => {
  await page.getByRole('button', { name: /account, language/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Administrator' }).click()
  await page.goto('/#/settings/staff?open=new')
  await page.getByLabel('Name').fill('Nuria')
  await page.getByLabel('First password').fill('a secret of hers')
  await page.reload()
  await expect(page.getByLabel('Name')).toHaveValue('Nuria')
  await expect(page.getByLabel('First password')).toHaveValue('')
})

test('whoever was being registered while booking is still there after Esc, and is not mixed with somebody else', async ({
  page,
}) => {
  const patient = page.getByRole('textbox', { name: 'Patient' })
  const register = async (name: string) => {
    await patient.fill(name)
    await page.getByRole('option', { name: `Register “${name}”` }).click()
  }
  await page.keyboard.press('n')
  await register('Zoltan Quiroga')
  await page.getByLabel('Phone').fill('600 111 222')
  await page.getByRole('button', { name: /^Book / }).click()
  await expect(page.getByLabel('First name')).toBeFocused() // nothing is booked before somebody is there
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('First name')).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(page.getByLabel('First name')).toHaveValue('Zoltan')
  await expect(page.getByLabel('Phone')).toHaveValue('600 111 222')
  await page.getByRole('button', { name: 'Back to the search' }).click()
  await expect(patient).toBeFocused()
  await register('Wanda Ibarra')
  await expect(page.getByLabel('First name')).toHaveValue('Wanda')
  await expect(page.getByLabel('Phone')).toHaveValue('')
})
