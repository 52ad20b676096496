import { expect, test } from './fixtures.ts'

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Manager' }).click()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
})

test('an answer that gets lost is asked for again, and nothing is done twice', async ({ page }) => {
  const operationIds: (string | undefined)[] = []
  await page.route('**/rpc/clinics/addService', async (route) => {
    operationIds.push(route.request().headers()['operation-id'])
    if (operationIds.length > 1) return route.continue()
    await route.fetch() // the host has done it; the answer never arrives
    return route.abort('connectionreset')
  })
  await page.goto('/#/settings/services?open=new')
  await page.getByLabel('Name').fill('Deep tissue')
  await page.getByLabel('Price', { exact: true }).fill('44')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Deep tissue is added')).toBeVisible()
  await expect(page.getByRole('row', { name: /Deep tissue/ })).toHaveCount(1)
  expect(operationIds).toHaveLength(2)
  expect(new Set(operationIds).size).toBe(1)
})

test('a host that cannot be reached is said calmly, typing goes on, and everything comes back by itself', async ({
  page,
  axe,
}) => {
  await page.goto('/#/settings/services?open=new')
  await page.context().setOffline(true)
  await page.getByLabel('Name').fill('Deep tissue')
  await expect(page.getByText('cannot be reached')).toBeVisible({ timeout: 30_000 })
  await axe()
  await page.getByLabel('Price', { exact: true }).fill('44')
  await page.context().setOffline(false)
  await expect(page.getByText('cannot be reached')).toBeHidden({ timeout: 30_000 })
  await page.reload()
  await expect(page.getByLabel('Name')).toHaveValue('Deep tissue')
  await page.getByLabel('Price', { exact: true }).press('Enter')
  await expect(page.getByText('Deep tissue is added')).toBeVisible()
})

test('a day that does not arrive says so, whether the line breaks or is silent, and is asked for again by hand', async ({
  page,
  axe,
}) => {
  await page.goto('/#/day?date=2031-06-02')
  const gaps = page.locator('[data-gap]')
  await expect(gaps.first()).toBeVisible()
  const asked = '**/rpc/scheduling/listAppointments*'
  const retry = page.getByRole('main').getByRole('button', { name: 'Try again' })
  let times = 0
  await page.route(asked, (route) => {
    times++
    return route.abort('connectionreset')
  })
  await page.keyboard.press('j')
  await expect(retry).toBeVisible()
  await expect(gaps).toHaveCount(0)
  await axe()
  let before = times
  await retry.click()
  await expect.poll(() => times).toBeGreaterThan(before)
  await page.unroute(asked)
  await expect(gaps.first()).toBeVisible() // after a failure it goes on by itself

  await page.route(asked, () => void times++)
  await page.keyboard.press('j')
  await expect(retry).toBeVisible({ timeout: 15_000 })
  before = times
  await retry.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => times).toBeGreaterThan(before) // what is silent is not waited for any longer
  await page.unroute(asked)
  await expect(gaps.first()).toBeVisible()
})
