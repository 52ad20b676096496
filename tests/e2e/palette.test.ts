import { expect, test } from './fixtures.ts'

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Receptionist' }).click()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
})

test('Ctrl+K finds a patient and opens it, without a mouse and without accents', async ({ page, axe }) => {
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: 'Search everything' })
  await expect(search).toBeFocused()
  await page.keyboard.type('garcia')
  await expect(page.getByRole('option').first()).toContainText('García')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await axe()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/patients\/[0-9a-f-]{36}$/)
})

test('it offers what can be done, runs it, and Esc gives the focus back', async ({ page }) => {
  const open = page.getByRole('button', { name: /^Search patients/ })
  await open.press('Enter')
  await page.keyboard.type('go bill')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/billing/)
  await open.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toBeHidden()
  await expect(open).toBeFocused()
})

test('Enter is of what was typed, also while the answer is still on its way', async ({ page }) => {
  const search = page.getByRole('combobox', { name: 'Search everything' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('g')
  await expect(page.getByRole('group', { name: 'Patients' }).getByRole('option').first()).toBeVisible()
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/rpc/patients/findPatients*', async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.type('o bill')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Patients' })).toBeVisible() // who fitted “g” still stands there
  await expect(search).toBeVisible()
  answer()
  await expect(page).toHaveURL(/#\/billing/)
  await expect(search).toBeHidden()
})

test('a host that does not answer is no reason not to go elsewhere', async ({ page }) => {
  await page.route('**/rpc/patients/findPatients*', (route) => route.abort('connectionreset'))
  await page.keyboard.press('Control+k')
  await page.keyboard.type('go bill')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/billing/)
})

test('what fast fingers type before the field has the focus is in it, and commands nothing', async ({ page }) => {
  await page.evaluate(async () => {
    const press = (key: string, ctrlKey = false) => {
      const event = new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }
    press('k', true)
    while (!document.querySelector('[role=combobox][aria-controls=found]')) await Promise.resolve()
    for (const key of [...'nop', 'Backspace']) press(key) // alone, N books
  })
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toHaveValue('no')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^New booking/ })).toBeVisible()
  await expect(page).toHaveURL(/#\/day(\?date=[\d-]+)?$/)
})

test('the keys of a screen stand in one sheet, and single keys can be turned off', async ({ page, axe }) => {
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/#\/billing/)
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Go to Patients')
  await axe()
  await page.getByRole('switch', { name: 'Shortcuts without Ctrl' }).press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toBeVisible()
  await expect(page).toHaveURL(/#\/billing/)
})

test('while something is open over the work, the keys of the work rest', async ({ page }) => {
  await page.getByRole('button', { name: /account, language/ }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/day/)
})
