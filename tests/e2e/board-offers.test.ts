import { choosePatient, type Desk, gapIn, openDesk, panel, show, visitAt } from './desk.ts'
import { expect, test } from './fixtures.ts'
import { words } from './words.ts'

const t = words('en')

/** Whom, what and with whom, as the demo clinic names them. */
async function wishOf({ ask, people }: Desk, who: string, what = 'Fisioterapia') {
  const [clinic] = (await ask('clinics/listClinics', {})).items
  const services: { id: string; name: string }[] = (await ask('clinics/listServices', { clinicId: clinic.id })).items
  const [patient] = (await ask('patients/findPatients', { query: 'lozano', limit: 7 })).items
  return {
    clinicId: clinic.id,
    practitionerId: people.find(({ name }) => name === who)?.id,
    serviceId: services.find(({ name }) => name === what)?.id,
    patientId: patient.id,
  }
}

test('a time kept for somebody is no free gap: it says for whom, and they are answered from there', async ({
  page,
  axe,
}) => {
  const desk = await openDesk(page)
  const { practitionerId, ...wish } = await wishOf(desk, 'Elena Prado')
  const { id, version } = await desk.ask('waitingList/addWish', wish)
  await show(page, `date=${desk.day}`)
  await expect(gapIn(page, 'Elena Prado', '08:00')).toBeVisible()
  await desk.ask('waitingList/offer', { id, version, practitionerId, startsAt: `${desk.day}T08:00` })
  const kept = page.getByRole('button', { name: /Lozano.*08:00–08:30.*kept until/ })
  await expect(kept).toBeVisible() // without a reload
  await expect(gapIn(page, 'Elena Prado', '08:00')).toHaveCount(0)
  await expect(gapIn(page, 'Elena Prado', '08:30')).toBeVisible()
  await axe()
  await kept.click()
  await panel(page)
    .getByRole('button', { name: t('waiting-list:match.accept') })
    .click()
  await expect(visitAt(page, '08:00–08:30')).toBeVisible()
  await expect(kept).toHaveCount(0)
})

test('a room and a machine that are kept for somebody are no free gap there either, and it is answered from there', async ({
  page,
  axe,
}) => {
  const desk = await openDesk(page)
  const { practitionerId, ...wish } = await wishOf(desk, 'Tomás Alday', 'Ondas de choque')
  const { id, version, clinicId } = await desk.ask('waitingList/addWish', wish)
  const startsAt = `${desk.day}T11:00`
  const { offer } = await desk.ask('waitingList/offer', { id, version, practitionerId, startsAt })
  const pieces: { id: string; name: string }[] = (await desk.ask('clinics/listResources', { clinicId })).items
  const [room, ...others] = pieces
    .filter(({ name }) => name.startsWith('Sala'))
    .sort((one) => (offer.resourceIds.includes(one.id) ? -1 : 1))
  const kept = page.getByRole('button', { name: /Lozano.*11:00–.*kept until/ })
  await show(page, `date=${desk.day}&by=room`)
  await expect(kept).toHaveCount(1)
  await expect(gapIn(page, room?.name ?? '', '08:00')).toContainText('08:00–11:00')
  await expect(gapIn(page, others[0]?.name ?? '', '08:00')).toContainText('08:00–20:00')
  await axe()
  await show(page, `date=${desk.day}&by=equipment`)
  await expect(gapIn(page, 'Ondas de choque A', '08:00')).toContainText('08:00–11:00')
  await kept.focus()
  await page.keyboard.press('Enter')
  await panel(page)
    .getByRole('button', { name: t('waiting-list:match.accept') })
    .click()
  await expect(visitAt(page, '11:00–')).toBeVisible()
  await expect(kept).toHaveCount(0)
})

test('what is booked late in the day is in sight at once, also while it is only being talked about', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  const desk = await openDesk(page)
  await show(page, `date=${desk.day}&book=${desk.day}T19:00`)
  await choosePatient(page, 'lozano')
  await page.getByRole('button', { name: /^Book \w+.*19:00/ }).click()
  await expect(visitAt(page, '19:00–19:30')).toBeInViewport({ ratio: 1 })
})

test('a refusal names who is there, and the times offered say with whom', async ({ page, axe }) => {
  const desk = await openDesk(page)
  await desk.book({ with: 'Elena Prado', at: '09:00', patient: 1 })
  const who = desk.people.find(({ name }) => name === 'Elena Prado')?.id
  await show(page, `date=${desk.day}&practitioner=${who}&book=${desk.day}T09:00`)
  await choosePatient(page, 'lozano')
  await page.getByRole('button', { name: /^Book \w+.*09:00/ }).click()
  const refusal = panel(page).getByRole('alert')
  await expect(refusal.getByRole('listitem')).toHaveText(/09:00–09:30 .+, Elena Prado/)
  await expect(refusal.getByRole('button', { name: /^09:00/ }).first()).not.toContainText('Elena')
  await axe()
  await page.keyboard.press('Escape')
})

test('a day on which the clinic is closed offers the next one on which it opens', async ({ page, axe }) => {
  const desk = await openDesk(page)
  const day = (days: number) => new Date(Date.parse(desk.day) + days * 86_400_000).toISOString().slice(0, 10)
  const [clinic] = (await desk.ask('clinics/listClinics', {})).items
  const week = { clinicId: clinic.id, kind: 'closure', startsAt: `${desk.day}T00:00`, endsAt: `${day(7)}T00:00` }
  await desk.ask('rota/addClosure', { ...week, name: 'Works' })
  const wayOn = page.getByRole('button', { name: /^Next open day: Mon/ })
  await page.goto(`/#/day?date=${day(-1)}`)
  await expect(wayOn).toBeVisible()
  await expect(page.getByText(t('scheduling:board.closed'))).toBeVisible()
  await axe()
  await page.keyboard.press('v')
  await expect(wayOn).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(day(7)))
  await expect(page.locator('[data-gap]').first()).toBeVisible()
  await expect(wayOn).toHaveCount(0)
  await page.goto(`/#/day?date=${desk.day}&view=week`)
  await expect(page.getByText(t('scheduling:board.closedDays'))).toBeVisible()
  await wayOn.click()
  await expect(page).toHaveURL(new RegExp(day(7)))
})

test('a time nobody has is said to be nobody’s before anything is asked for', async ({ page }) => {
  const desk = await openDesk(page)
  for (const [patient, { name }] of desk.people.entries()) await desk.book({ with: name, at: '12:00', patient })
  await show(page, `date=${desk.day}&book=${desk.day}T12:00`)
  await expect(panel(page).getByText(t('scheduling:booking.nobodyFree', { time: '12:00' }))).toBeVisible()
})

test('one visit of a series is moved on the board, and those that follow go the same way', async ({ page, axe }) => {
  const desk = await openDesk(page)
  const wish = await wishOf(desk, 'Elena Prado')
  await desk.ask('series/createSeries', { ...wish, startsAt: `${desk.day}T09:00`, rule: 'FREQ=WEEKLY', count: 4 })
  await show(page, `date=${desk.day}`)
  await visitAt(page, '09:00–09:30').focus()
  await page.keyboard.press('m')
  for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(visitAt(page, '09:30–10:00')).toBeVisible()
  await page.getByRole('button', { name: t('series:change.followToo') }).click()
  await expect(panel(page).getByText(/, 09:30/)).toHaveCount(4)
  await axe()
  await page.getByRole('button', { name: t('series:change.decide_other', { count: '4' }) }).click()
  await page.keyboard.press('w')
  await page.keyboard.press('j')
  await expect(visitAt(page, '09:30–10:00')).toBeVisible()
})

test('a column notes an absence of whoever it belongs to, and opens their week', async ({ page, axe }) => {
  const desk = await openDesk(page)
  await show(page, `date=${desk.day}`)
  const more = page.getByRole('button', { name: t('scheduling:columns.more', { name: 'Marc Oliver' }) })
  await more.click()
  await axe()
  await page.getByRole('menuitem', { name: t('rota:absences.add') }).click()
  await expect(panel(page).getByLabel(t('rota:absences.who')).first()).toHaveValue('Marc Oliver')
  await page.keyboard.press('Escape')
  await more.click()
  await page.getByRole('menuitem', { name: t('scheduling:columns.week', { name: 'Marc Oliver' }) }).click()
  await expect(page.getByRole('columnheader')).toHaveCount(7)
  await expect(page.getByLabel(t('scheduling:day.practitioner'), { exact: true }).first()).toHaveValue('Marc Oliver')
})
