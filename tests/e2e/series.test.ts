import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { words } from './words.ts'

// biome-ignore lint/suspicious/noExplicitAny: what an operation answers is known where it is asked
type Answer = any

async function ask(page: Page, operation: string, input: object): Promise<Answer> {
  const answer = await page.evaluate(
    async ([path, json]) => {
      const headers = { 'content-type': 'application/json', 'operation-id': crypto.randomUUID() }
      const asked = await fetch(`/rpc/${path}`, { method: 'POST', headers, body: JSON.stringify({ json }) })
      return { status: asked.status, body: await asked.json() }
    },
    [operation, input] as const,
  )
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body.json
}

/** A Monday weeks away, so many weeks on. */
function monday(weeks: number): string {
  const day = new Date(Date.now() + (70 + 7 * weeks) * 86_400_000)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}

for (const language of ['en', 'es'] as const)
  test(`a weekly series: conflicts are seen and decided first, the rest of it moves, and all is undone, in ${language}`, async ({
    page,
    axe,
  }) => {
    const t = words(language)
    await page.goto('/')
    await page.getByText(language === 'es' ? 'Español' : 'English', { exact: true }).click()
    await page.getByRole('button', { name: t('staff:roles.manager') }).click()
    await expect(page.getByRole('button', { name: t('scheduling:day.newBooking') })).toBeVisible()
    const [clinic] = (await ask(page, 'clinics/listClinics', {})).items
    const [practitioner] = (await ask(page, 'clinics/listPractitioners', { clinicId: clinic.id })).items
    const [service] = (await ask(page, 'clinics/listServices', { clinicId: clinic.id })).items
    const [patient, other] = (await ask(page, 'patients/findPatients', { query: 'mar', limit: 7 })).items
    const who = { clinicId: clinic.id, practitionerId: practitioner.id, serviceId: service.id }
    const hasVisits = async (weeks: number, time: string) => {
      const from = monday(weeks)
      const to = new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10)
      const { items } = await ask(page, 'scheduling/listAppointments', { clinicId: clinic.id, from, to })
      return items.some(
        (visit: Answer) => visit.patientId === patient.id && visit.startsAt.endsWith(time) && visit.status === 'booked',
      )
    }
    for (const week of [1, 2])
      await ask(page, 'scheduling/bookAppointment', { ...who, patientId: other.id, startsAt: `${monday(week)}T10:00` })

    const panel = page.getByRole('complementary')
    const dates = page.getByRole('grid', { name: t('series:plan.label') })
    await test.step('every date is there before anything is saved', async () => {
      const search = `date=${monday(0)}&book=${monday(0)}T10:00&practitioner=${practitioner.id}&patient=${patient.id}&service=${service.id}`
      await page.evaluate((to) => {
        location.hash = `#/day?${to}`
      }, search)
      await page.getByRole('switch', { name: t('series:repeat') }).press('Space')
      await page.getByLabel(t('series:count')).fill('5')
      await expect(dates.getByRole('row')).toHaveCount(5)
      await expect(panel.getByText(t('series:plan.conflicts_other', { count: '2' }), { exact: true })).toBeVisible()
      await expect(dates.getByText(t('series:conflict.slot-taken'))).toHaveCount(2)
      await axe()
      expect(await hasVisits(0, '10:00')).toBe(false)
    })

    await test.step('one conflict takes another time, one is skipped, by keyboard', async () => {
      await panel.getByRole('button', { name: t('series:book.undecided_other', { count: '2' }) }).click()
      await expect(dates).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(dates.getByText(t('series:conflict.slot-taken'))).toHaveCount(1)
      await page.keyboard.press('Space')
      await expect(panel.getByText(t('series:plan.noConflicts'))).toBeVisible()
      await axe()
      await panel.getByRole('button', { name: t('series:book.decide_other', { count: '4' }) }).click()
      await expect(panel.getByText(t('series:partOf'))).toBeVisible()
      await expect(panel.getByText(t('series:position', { nth: '1', count: '5' }))).toBeVisible()
      expect(await hasVisits(0, '10:00')).toBe(true)
      expect(await hasVisits(2, '10:00')).toBe(false)
      await axe()
    })

    await test.step('the page of the series has them all', async () => {
      await panel.getByText(t('series:partOf')).click()
      const all = page.getByRole('grid', { name: t('series:allDates') })
      await expect(all.getByRole('row')).toHaveCount(6)
      await expect(all.getByText(t('series:date.skipped'))).toHaveCount(1)
      await axe()
      await all.focus()
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await expect(panel.getByText(t('series:position', { nth: '4', count: '5' }))).toBeVisible()
    })

    await test.step('this and following move; Undo puts them back', async () => {
      await page.getByRole('button', { name: t('scheduling:steps.reschedule') }).click()
      await panel.getByText(t('series:scope.following'), { exact: true }).click()
      await panel.getByLabel(t('scheduling:booking.time'), { exact: true }).fill('12:00')
      await expect(dates.getByRole('row')).toHaveCount(2)
      await axe()
      await panel.getByRole('button', { name: t('series:change.decide_other', { count: '2' }) }).click()
      await expect(page.getByText(t('series:change.said_other', { count: '2' }))).toBeVisible()
      expect(await hasVisits(3, '12:00')).toBe(true)
      expect(await hasVisits(4, '12:00')).toBe(true)
      expect(await hasVisits(0, '10:00')).toBe(true)
      await page.getByRole('button', { name: t('common:undo'), exact: true }).click()
      await expect(page.getByText(t('common:undone'))).toBeVisible()
      expect(await hasVisits(4, '10:00')).toBe(true)
      expect(await hasVisits(4, '12:00')).toBe(false)
    })

    await test.step('this and following are cancelled, with a reason', async () => {
      await page.getByRole('button', { name: t('scheduling:steps.cancel') }).click()
      await panel.getByText(t('series:scope.following'), { exact: true }).click()
      await panel.getByText(t('scheduling:cancel.reasons.work'), { exact: true }).click()
      await axe()
      await panel.getByRole('button', { name: t('series:cancel.decide_other', { count: '2' }) }).click()
      await expect(page.getByText(t('series:cancel.said_other', { count: '2' }))).toBeVisible()
      expect(await hasVisits(4, '10:00')).toBe(false)
    })
  })
