import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { words } from './words.ts'

async function enter(page: Page, place: string): Promise<void> {
  await page.goto(`/#/settings/${place}`)
  await page.getByRole('button', { name: 'Manager' }).click()
  await expect(page.getByRole('navigation', { name: 'Settings' })).toBeVisible()
}

async function speakSpanish(page: Page): Promise<void> {
  await page.goto('/#/settings/account')
  await page.getByText('Español', { exact: true }).first().click()
  await expect(page.getByRole('navigation', { name: 'Ajustes' })).toBeVisible()
}

for (const language of ['en', 'es'] as const)
  test(`a day that is none is never saved as another one, and is named beside its field, ${language}`, async ({
    page,
    axe,
  }) => {
    const t = words(language)
    await enter(page, 'account')
    if (language === 'es') await speakSpanish(page)
    await page.goto('/#/settings/closures?open=new')
    const field = (key: string) => page.getByLabel(t(key), { exact: true })
    await field('clinics:name').fill('Obras')
    for (const [key, typed] of [
      ['rota:during.firstDay', '1/1/0001'],
      ['rota:during.lastDay', '31/12/9999'],
    ] as const) {
      await field(key).fill(typed)
      await field(key).press('Tab')
      await expect(field(key)).toHaveValue(typed)
    }
    await page.getByRole('button', { name: t('rota:closures.save') }).click()
    await expect(page.getByText(t('clinics:day.wrong'))).toHaveCount(2)
    await expect(field('rota:during.firstDay')).toBeFocused()
    const month = language === 'es' ? /^\p{L}+ de \d{4}$/u : /^[A-Z]\w+ \d{4}$/
    await expect(page.getByRole('button', { name: month })).toBeVisible() // the calendar speaks the language too
    await page.keyboard.press('Escape')
    await axe()
    await page.goto('/#/settings/closures')
    await expect(page.getByRole('row', { name: 'Obras' })).toHaveCount(0)
  })

test('hours that cannot be, and a period without days, take the cursor to where they are', async ({ page }) => {
  await enter(page, 'clinic')
  const save = page.getByRole('button', { name: 'Save' })
  await page.getByLabel('Friday, until').fill('7')
  await page.getByLabel('Name', { exact: true }).focus()
  await save.click()
  await expect(page.getByLabel('Friday, until')).toBeFocused()
  await expect(page.getByText('The end must be later than the start')).toBeVisible()
  await page.getByLabel('Friday, until').fill('20')
  await page.getByRole('button', { name: 'Add hours on Monday' }).click()
  await page.getByLabel('Monday, from').nth(1).fill('19:00')
  await expect(page.getByText('On top of the hours above')).toBeVisible()
  await page.getByRole('button', { name: 'Remove 19:00 to 24:00 on Monday' }).click()
  await page.getByRole('button', { name: 'Add other hours for a time' }).click()
  await save.click()
  await expect(page.getByText('Say from when until when')).toBeVisible()
  await expect(page.getByLabel('First day', { exact: true })).toBeFocused()
})

test('numbers out of bounds, long names and three decimals are said, not quietly made to fit', async ({
  page,
  axe,
}) => {
  await enter(page, 'services?open=new')
  const field = (name: string) => page.getByLabel(name, { exact: true })
  await field('Name').fill('😀'.repeat(200))
  await field('Minutes').fill('10000')
  await field('Price').fill('12.345')
  await field('Minutes before').fill('121')
  await field('Minutes before').press('Enter')
  await expect(field('Name')).toBeFocused()
  for (const said of ['At most 120 characters', 'At most 720', 'Write an amount like 31.50'])
    await expect(page.getByText(said, { exact: true })).toBeVisible()
  await expect(field('Minutes')).toHaveValue('10000')
  await axe()
  await field('Name').fill(' fisioterapia ')
  await field('Minutes').fill('0')
  await field('Minutes').press('Enter')
  await expect(page.getByText('Another one has this name')).toBeVisible()
  await expect(page.getByText('At least 5', { exact: true })).toBeVisible()
})

test('a second room of one name is not added, nor is another renamed to it', async ({ page }) => {
  await enter(page, 'resources')
  const add = page.getByRole('textbox', { name: 'Add to Sala de tratamiento' })
  await add.fill('sala 1')
  await add.press('Enter')
  await expect(page.getByText('Another one has this name')).toBeVisible()
  await expect(add).toHaveValue('sala 1')
  await page.getByRole('button', { name: 'Sala 2', exact: true }).click()
  await page.getByLabel('Name', { exact: true }).fill('Sala 1')
  await page.getByLabel('Name', { exact: true }).press('Enter')
  await expect(page.getByRole('complementary').getByText('Another one has this name')).toBeVisible()
  await page.getByLabel('Name', { exact: true }).fill('Sala Norte')
  await page.getByLabel('Name', { exact: true }).press('Enter')
  await expect(page.getByRole('button', { name: 'Sala Norte', exact: true })).toBeVisible()
})
