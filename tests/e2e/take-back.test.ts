import type { Page } from '@playwright/test'
import { openDesk, show, visitAt } from './desk.ts'
import { expect, test } from './fixtures.ts'

/** The answers to that operation wait until they are let go. */
async function held(page: Page, operation: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(`**/rpc/${operation}`, async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

async function moveDown(page: Page, at: string): Promise<void> {
  await visitAt(page, at).focus()
  for (const key of ['m', 'Control+ArrowDown', 'Control+ArrowDown', 'Enter', 'Control+z'])
    await page.keyboard.press(key)
}

test('a move is taken back by who presses Ctrl+Z before its answer', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.book({ with: 'Elena Prado', at: '09:00' })
  await show(page, `date=${desk.day}`)
  const letGo = await held(page, 'scheduling/rescheduleAppointment')
  let asked = 0
  page.on('request', (request) => void (request.url().endsWith('scheduling/takeBack') && asked++))
  await moveDown(page, '09:00–09:30')
  await expect(visitAt(page, '09:30–10:00')).toBeVisible()
  await page.keyboard.press('Control+z') // a nervous second press
  letGo()
  await expect(page.getByText('Taken back')).toBeVisible()
  await expect(visitAt(page, '09:00–09:30')).toBeVisible()
  expect(asked).toBe(1)
})

test('a move that is refused leaves nothing to take back, and nothing older is', async ({ page }) => {
  const desk = await openDesk(page)
  await desk.book({ with: 'Elena Prado', at: '09:00' })
  await desk.book({ with: 'Elena Prado', at: '09:30', patient: 1 })
  await desk.book({ with: 'Elena Prado', at: '11:00', patient: 2 })
  await show(page, `date=${desk.day}`)
  await visitAt(page, '11:00–11:30').focus()
  for (const key of ['m', 'Control+ArrowDown', 'Control+ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByText(/moved to .*11:30/).last()).toBeVisible()
  const letGo = await held(page, 'scheduling/rescheduleAppointment')
  await moveDown(page, '09:00–09:30')
  letGo()
  await expect(page.getByRole('complementary')).toContainText('stays where it was')
  await expect(visitAt(page, '09:00–09:30')).toBeVisible()
  await expect(visitAt(page, '11:30–12:00')).toBeVisible()
})
