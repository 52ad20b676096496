import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures.ts'
import { words } from './words.ts'

/** The promise of the product: a stranger sits down and does a whole clinic day without reading anything. */
for (const language of ['en', 'es'] as const)
  test(`the clinic day, in ${language}`, async ({ page, axe }) => {
    const t = words(language)
    const button = (key: string) => page.getByRole('button', { name: t(key), exact: false })

    await test.step('sign in, in the language of one’s choice', async () => {
      await page.goto('/')
      await page.getByText(language === 'es' ? 'Español' : 'English', { exact: true }).click()
      await axe()
      await button('staff:roles.practitioner').click()
      await expect(button('scheduling:day.newBooking')).toBeVisible()
    })

    await test.step('book: a new patient, the next free time', async () => {
      await button('scheduling:day.newBooking').click()
      const patient = page.getByRole('textbox', { name: t('scheduling:booking.patient') })
      await patient.fill('Zoraida Quintanilla')
      await page.getByText(t('scheduling:booking.register', { name: 'Zoraida Quintanilla' })).click()
      await expect(page.getByLabel(t('patients:fields.lastName'))).toHaveValue('Quintanilla')
      await page.getByLabel(t('patients:fields.phone')).fill('600 123 123')
      await page.getByRole('button', { name: t('scheduling:newPatient.register'), exact: true }).click()
      await expect(page.getByText('Zoraida Quintanilla').first()).toBeVisible()
      await axe()
      await page.getByRole('button', { name: new RegExp(`^${t('scheduling:booking.bookPlain')} .*\\d`) }).click()
      await expect(page.getByRole('button', { name: /Zoraida Quintanilla/ }).first()).toBeVisible()
    })

    await test.step('confirm, check in, treat', async () => {
      await page
        .getByRole('button', { name: /Zoraida Quintanilla/ })
        .first()
        .click()
      const panel = page.getByRole('complementary')
      for (const step of ['check-in', 'start', 'finish'] as const)
        await panel
          .getByRole('button', { name: t(`scheduling:steps.${step}`), exact: false })
          .first()
          .click()
      await expect(panel.getByText(t('scheduling:status.finished'), { exact: true })).toBeVisible()
      await axe()
    })

    await test.step('write the note; it saves itself; sign it', async () => {
      await page
        .getByRole('complementary')
        .getByRole('button', { name: t('scheduling:steps.note') })
        .click()
      const heading = page.getByRole('textbox').first()
      await heading.fill('Better: sleeps through the night.')
      const saved = new RegExp(t('records:savedAt', { time: '' }).trim())
      await expect(page.getByText(saved)).toBeVisible()
      await axe()
      await page.getByRole('button', { name: new RegExp(`^${t('records:sign')}`) }).click()
      await expect(page.getByText(t('records:status.signed'), { exact: true })).toBeVisible()
      await expect(page.getByText('Better: sleeps through the night.')).toBeVisible()
    })

    await test.step('bill the visit: issue, take the money, save the PDF', async () => {
      await page.goBack()
      await page
        .getByRole('complementary')
        .getByRole('button', { name: t('scheduling:steps.invoice') })
        .click()
      await expect(page.getByText(t('billing:status.draft'), { exact: true }).first()).toBeVisible()
      await axe()
      await page.getByRole('button', { name: new RegExp(`^${t('billing:issue.button')}`) }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(`^${t('billing:issue.button')}`) })
        .click()
      await expect(page.getByRole('heading', { name: /F\d{4}-\d{4}/ })).toBeVisible()
      await axe()
      await page.getByRole('button', { name: new RegExp(`^${t('billing:takeAmount', { amount: '' }).trim()}`) }).click()
      await expect(page.getByText(t('billing:status.paid'), { exact: true }).first()).toBeVisible()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: new RegExp(t('billing:savePdf')) }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^F\d{4}-\d{4}\.pdf$/)
      expect(
        readFileSync(await download.path())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    })
  })
