import { demoPassword } from '../../shared/demo.ts'
import { expect, test } from './fixtures.ts'

test.use({ demo: false })

test('the first start sets up a clinic by keyboard alone, and signs in its administrator', async ({ page, axe }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Set up your clinic' })).toBeVisible()
  await expect(page.getByLabel('Name of the clinic')).toBeFocused()
  await axe()

  await page.keyboard.press('Enter')
  await expect(page.getByText('Please fill this in')).toBeVisible()
  await page.keyboard.type('Fisio Norte')
  await page.getByRole('combobox', { name: 'Country' }).press('Tab') // as the system proposes: Spain, euro, Madrid
  await page.getByLabel('Name of the clinic').press('Enter')

  await expect(page.getByLabel('Your name')).toBeFocused()
  await axe()
  await page.keyboard.type('Ana Prieto')
  await page.keyboard.press('Tab')
  await page.keyboard.type('ana@clinic.test')
  await page.keyboard.press('Tab')
  await page.keyboard.type('short')
  await page.keyboard.press('Enter')
  await expect(page.getByText('At least 10 characters', { exact: true })).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill('four plain words here')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  await expect(page.getByText('Fisio Norte', { exact: true })).toBeVisible()
  await page.goto('/#/settings/clinic')
  await expect(page.getByLabel('Monday, from')).toHaveValue('08:00')
  await expect(page.getByText('Europe/Madrid')).toBeVisible()

  await page.reload()
  await expect(page.getByRole('heading', { name: 'Clinic', exact: true })).toBeVisible()
  await page.getByRole('button', { name: /Ana Prieto/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('Fisio Norte', { exact: true })).toBeVisible()
  await expect(page.getByText('Demo clinic')).toHaveCount(0)
})

test('whoever only looks opens the demo clinic', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Open a demo clinic' }).click()
  await expect(page.getByRole('heading', { name: 'Demo clinic: enter with one click' })).toBeVisible({
    timeout: 60_000,
  })
  await page.getByLabel('E-mail').fill('reception@demo.test')
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
})
