import { expect, test } from './fixtures.ts'

for (const colorScheme of ['light', 'dark'] as const)
  test(`lists and a patient can be read by everybody, ${colorScheme}`, async ({ page, axe }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    await page.getByRole('button', { name: 'Practitioner' }).click()
    await expect(page.getByRole('button', { name: /New booking/ })).toBeVisible()
    for (const address of ['/billing', '/patients']) {
      await page.goto(`/#${address}`)
      await expect(page.getByRole('row').nth(3)).toBeVisible()
      await axe()
    }
    await page.getByRole('row').nth(2).click()
    await expect(page.getByRole('button', { name: /^Edit/ })).toBeVisible()
    await axe()
  })
