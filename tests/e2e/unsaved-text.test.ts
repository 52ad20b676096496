import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function enter(page: Page, role: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: role }).click()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
}

async function startNote(page: Page): Promise<void> {
  await page.goto('/#/patients')
  await page.getByLabel('Find a patient').fill('marc')
  await expect(page.getByRole('row', { name: /Marc/ }).first()).toBeVisible()
  await page.getByLabel('Find a patient').press('Enter')
  await page.getByRole('button', { name: 'New note' }).click()
  await expect(page.getByLabel('Subjective')).toBeFocused()
}

test('a note is kept while the host is away, saved when it is back, and read again after a reload', async ({
  page,
  axe,
}) => {
  await enter(page, 'Practitioner')
  await startNote(page)
  await page.keyboard.type('Neck pain.')
  await expect(page.getByText(/^saved \d\d:\d\d:\d\d$/)).toBeVisible()

  await page.context().setOffline(true)
  await page.keyboard.type(' Worse at night.')
  await expect(page.getByText('not saved yet, kept here')).toBeVisible()
  await axe()
  await page.context().setOffline(false)
  await expect(page.getByText(/^saved \d\d:\d\d:\d\d$/)).toBeVisible({ timeout: 30_000 })

  await page.keyboard.type(' Better in the morning.')
  await page.reload() // within the pause before it is saved
  await expect(page.getByLabel('Subjective')).toHaveValue('Neck pain. Worse at night. Better in the morning.')
})

test('two windows write one note: both texts are shown, none is lost, and signing elsewhere leaves an addendum', async ({
  page,
  context,
  axe,
}) => {
  await enter(page, 'Practitioner')
  await startNote(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByLabel('Objective').fill('There')
  await expect(other.getByText(/^saved/)).toBeVisible()

  await page.getByLabel('Objective').fill('Here')
  await expect(page.getByRole('heading', { name: 'Two versions of this note' })).toBeVisible()
  await axe()
  await page.getByRole('button', { name: 'Go on with this' }).click()
  await expect(page.getByLabel('Objective')).toHaveValue('There\n\nHere')
  await expect(page.getByText(/^saved/)).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Signed by/)).toBeVisible()
  await other.getByLabel('Plan').fill('Too late')
  await expect(other.getByLabel('Addendum')).toHaveValue(/Too late/)
  await other.getByRole('button', { name: 'Add addendum' }).click()
  await expect(other.getByText('Too late')).toBeVisible()
})

test('half a line of an invoice survives a reload, and the rest is saved once it is whole', async ({ page, axe }) => {
  await enter(page, 'Receptionist')
  await page.goto('/#/billing')
  await page.getByRole('button', { name: 'New invoice' }).click()
  await page.getByLabel('For whom').fill('marc')
  await page.getByRole('option', { name: /Marc/ }).first().click()
  await page.getByRole('combobox', { name: 'Description' }).fill('First visit')
  await page.getByLabel('Price').fill('55')
  await page.getByLabel('Price').press('Enter')
  await page.getByRole('combobox', { name: 'Description, line 2' }).fill('Tape')
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Description, line 2' })).toHaveValue('Tape')
  await expect(page.getByText('An amount such as 45.50.')).toBeVisible()
  await axe()

  await page.getByLabel('Price, line 2').fill('4,50')
  await page.getByLabel('Price, line 2').press('Enter')
  await expect(page.getByText(/^saved/)).toBeVisible()
  await expect(page.getByText('€59.50')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('€59.50')
})
