import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const picker = (page: Page) => page.getByRole('textbox', { name: 'Patient' })
const names = (page: Page) => page.getByRole('listbox', { name: 'Patient' }).getByRole('option')

/** “a” has been answered, what is typed after it has not. */
async function typeFaster(page: Page, more: string): Promise<() => void> {
  await page.keyboard.press('n')
  await picker(page).fill('a')
  await expect(names(page).nth(3)).toBeVisible()
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/rpc/patients/findPatients*', async (route) => {
    await held
    await route.continue()
  })
  await picker(page).pressSequentially(more)
  return answer
}

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Receptionist' }).click()
  await expect(page.getByRole('button', { name: /^New booking/ })).toBeVisible()
})

test('Enter books for whoever fits all that was typed, not for who fitted the beginning', async ({ page }) => {
  const answer = await typeFaster(page, 'lbert')
  await page.keyboard.press('Enter')
  await expect(names(page).nth(3)).toBeVisible()
  answer()
  await expect(page.getByRole('button', { name: 'Another patient' })).toBeVisible()
  await expect(page.getByRole('complementary').getByText(/Albert/)).toBeVisible()
})

test('who is clicked is meant, whatever is still on its way', async ({ page }) => {
  const answer = await typeFaster(page, 'lbert')
  const first = names(page).first()
  const name = (await first.locator('div').first().innerText()).trim()
  expect(name).not.toMatch(/Albert/)
  await first.click()
  answer()
  await expect(page.getByRole('complementary').getByText(name)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Another patient' })).toBeVisible()
})
