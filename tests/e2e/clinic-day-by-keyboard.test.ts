import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Tab, as often as it takes, to a button or field of that name; nothing here ever touches the mouse. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const label = await page.evaluate(() => {
      const focused = document.activeElement
      const labels =
        focused instanceof HTMLInputElement ? [...(focused.labels ?? [])].map((label) => label.innerText) : []
      return [focused?.getAttribute('aria-label'), ...labels, focused?.textContent].filter(Boolean).join(' ')
    })
    if (name.test(label)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

test('the clinic day, by keyboard alone', async ({ page }) => {
  const keys = page.keyboard

  await test.step('sign in', async () => {
    await page.goto('/')
    await expect(page.getByLabel('E-mail')).toBeFocused()
    await keys.type('practitioner@demo.test')
    await keys.press('Tab')
    await keys.type('demo-clinic')
    await keys.press('Enter')
    await expect(page.getByRole('button', { name: /New booking/ })).toBeVisible()
  })

  await test.step('book a new patient at the next free time', async () => {
    await keys.press('n')
    await expect(page.getByRole('textbox', { name: 'Patient' })).toBeFocused()
    await keys.type('Teodora Velasco')
    await expect(page.getByRole('option', { name: /Register “Teodora Velasco”/ })).toBeVisible()
    await keys.press('Enter')
    await expect(page.getByLabel('First name')).toBeFocused()
    await tabTo(page, /^Phone/)
    await keys.type('600 321 321')
    await keys.press('Enter')
    const book = page.getByRole('button', { name: /^Book \w+.*\d/ })
    await expect(book).toBeFocused()
    await keys.press('Enter')
    await expect(page.getByRole('complementary', { name: /Teodora Velasco/ })).toBeVisible()
  })

  await test.step('check in, start, finish', async () => {
    const panel = page.getByRole('complementary', { name: /Teodora Velasco/ })
    for (const [key, state] of [
      ['i', /waiting/i],
      ['s', /in.treatment/i],
      ['f', /done/i],
    ] as const) {
      await keys.press(key)
      await expect(panel).toContainText(state)
    }
  })

  await test.step('write and sign the note', async () => {
    await keys.press('o')
    await expect(page.getByRole('textbox').first()).toBeFocused()
    await keys.type('Walks without pain.')
    await keys.press('Control+Enter')
    await expect(page.getByText('Signed', { exact: true })).toBeVisible()
    await keys.press('Alt+ArrowLeft')
    await expect(page.getByRole('complementary', { name: /Teodora Velasco/ })).toBeVisible()
  })

  await test.step('bill: issue, take the money', async () => {
    await keys.press('b')
    await expect(page.getByText('Draft', { exact: true }).first()).toBeVisible()
    await tabTo(page, /^Issue/)
    await keys.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await tabTo(page, /^Issue/)
    await keys.press('Enter')
    await expect(page.getByRole('heading', { name: /Invoice F\d{4}-\d{4}/ })).toBeVisible()
    await expect(page.getByLabel('Amount', { exact: true })).toBeFocused()
    await keys.press('Enter')
    await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible()
    const saving = page.waitForEvent('download')
    await keys.press('Control+s')
    expect((await saving).suggestedFilename()).toMatch(/^F\d{4}-\d{4}\.pdf$/)
  })
})
