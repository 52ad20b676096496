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

for (const width of [1024, 1120])
  test(`a desk ${width} wide reads the whole date, and no figure lies under a tool`, async ({ page, axe }) => {
    await page.setViewportSize({ width, height: 700 })
    await page.goto('/#/day')
    await page.getByRole('button', { name: 'Practitioner' }).click()
    for (const place of ['day', 'day?by=room', 'day?view=week', 'agenda']) {
      await page.goto(`/#/${place}`)
      const title = page.getByRole('heading', { level: 1 })
      await expect(title).toBeVisible()
      expect(await title.evaluate((h1) => h1.scrollWidth - h1.clientWidth), place).toBeLessThanOrEqual(0)
      if (place === 'agenda') continue
      const last = page.getByRole('button', { name: /^Unconfirmed/ })
      const tool = place.includes('week')
        ? page.getByRole('combobox', { name: 'Practitioner' })
        : page.getByRole('radiogroup', { name: 'Columns' })
      const [figure, tools] = [await last.boundingBox(), await tool.boundingBox()]
      expect((figure?.x ?? 0) + (figure?.width ?? 0), place).toBeLessThanOrEqual(tools?.x ?? 0)
    }
    await page.goto('/#/day')
    await page.getByRole('radio', { name: 'Rooms' }).press('Space')
    await expect(page).toHaveURL(/by=room/)
    await axe()
  })
