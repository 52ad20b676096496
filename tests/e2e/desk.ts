import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { words } from './words.ts'

const t = words('en')

type Named = { readonly id: string; readonly name: string }
export type Desk = {
  /** A Monday weeks away, on which nobody is booked yet. */
  readonly day: string
  readonly people: readonly Named[]
  readonly book: (visit: Booking) => Promise<{ readonly id: string; readonly version: number }>
  readonly ask: (operation: string, input: object) => Promise<Answer>
}
type Booking = { readonly with: string; readonly service?: string; readonly at: string; readonly patient?: number }
// biome-ignore lint/suspicious/noExplicitAny: what an operation answers is known where it is asked
type Answer = any

/** What a test takes for granted is asked for directly; what it shows is done by hand. */
export async function openDesk(page: Page, role = 'manager'): Promise<Desk> {
  await page.goto('/')
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('button', { name: t(`staff:roles.${role}`) }).click()
  await expect(page.getByRole('button', { name: t('scheduling:day.newBooking') })).toBeVisible()
  const ask: Desk['ask'] = async (operation, input) => {
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
  const [clinic] = (await ask('clinics/listClinics', {})).items
  const people: Named[] = (await ask('clinics/listPractitioners', { clinicId: clinic.id })).items
  const services: Named[] = (await ask('clinics/listServices', { clinicId: clinic.id })).items
  const patients: Named[] = (await ask('patients/findPatients', { query: 'mar', limit: 7 })).items
  const day = farMonday()
  const idOf = (list: readonly Named[], name: string) => list.find((one) => one.name === name)?.id
  return {
    day,
    people,
    ask,
    book: ({ with: who, service = 'Fisioterapia', at, patient = 0 }) =>
      ask('scheduling/bookAppointment', {
        clinicId: clinic.id,
        practitionerId: idOf(people, who),
        serviceId: idOf(services, service),
        patientId: patients[patient]?.id,
        startsAt: `${day}T${at}`,
      }),
  }
}

export function farMonday(): string {
  const day = new Date(Date.now() + 70 * 86_400_000)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}

export async function show(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/day?${to}`
  }, search)
  await expect(page.locator('[data-gap], [data-visit]').first()).toBeVisible()
}

export const visitAt = (page: Page, time: string): Locator =>
  page.locator('[data-visit]').filter({ hasText: time }).first()
export const gapIn = (page: Page, who: string, from: string): Locator =>
  page.locator('[data-gap]').filter({ hasText: new RegExp(`${from}–.*${who}`) })
export const panel = (page: Page): Locator => page.getByRole('complementary')

export async function choosePatient(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: t('scheduling:booking.patient') }).fill(name)
  await page.getByRole('option', { name }).filter({ hasNotText: 'Register' }).first().click()
}
