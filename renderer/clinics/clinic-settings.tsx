import { Button, Group, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import type { Clinic } from '../../shared/clinics.ts'
import { Permitted } from '../components/permitted.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { RestoredNotice } from '../components/restored-notice.tsx'
import { SettingsNotice, SettingsPage, SettingsSection } from '../components/settings-page.tsx'
import { SettleDifferences } from '../components/settle-differences.tsx'
import { toFirstError } from '../components/to-first-error.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { ChangeHits } from '../rota/change-hits.tsx'
import { passesOver } from '../rota/use-hits-check.ts'
import { AddClinic } from './add-clinic.tsx'
import { ClinicChoice } from './clinic-choice.tsx'
import { type ClinicForm, clinicFormOf } from './clinic-form.ts'
import { ClinicPlace } from './clinic-place.tsx'
import { HoursPeriods } from './hours-periods.tsx'
import { useEditClinic } from './use-edit-clinic.ts'
import { useHoursInWords } from './use-hours-in-words.ts'
import { usePeriodsInWords } from './use-periods-in-words.ts'
import { hoursOf, type Week } from './week.ts'
import { WeekHours } from './week-hours.tsx'

export function ClinicSettings() {
  const { t } = useWords()
  return (
    <Permitted permission="clinics.manage" title={t('nav.settings')}>
      <ChosenClinic />
    </Permitted>
  )
}

/** The one of this desk, unless the address names another. */
function ChosenClinic() {
  const { clinic, clinics } = useSession()
  const { open } = useSearch({ from: '/settings/clinic' })
  const shown = clinics.find(({ id }) => id === open) ?? clinic
  return <EditClinic key={shown.id} clinic={shown} adding={open === 'new'} />
}

function EditClinic({ clinic, adding }: { readonly clinic: Clinic; readonly adding: boolean }) {
  const { t } = useWords()
  const formId = useId()
  const navigate = useNavigate()
  const { form, kept, change, save, found, pending } = useEditClinic(clinic)
  const go = (open: string | undefined) => void navigate({ to: '/settings/clinic', search: { open } })
  const { week, periods } = form.values
  /** What other hours would hit is asked of what stands in the fields. */
  const settle = (values: ClinicForm) => {
    form.setValues(values)
    save(values)
  }
  return (
    <SettingsPage
      title={t('clinics:clinic.title')}
      hint={t('clinics:clinic.hint')}
      actions={
        <Group gap="sm" wrap="nowrap">
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => go('new')}>
            {t('clinics:clinic.add')}
          </Button>
          <Button type="submit" form={formId} loading={pending} disabled={!form.isDirty()}>
            {t(passesOver(found) ? 'rota:hits.saveAnyway' : 'save')}
          </Button>
        </Group>
      }
      panel={adding && <AddClinic onClose={() => go(undefined)} onAdded={({ id }) => go(id)} />}
    >
      <ClinicChoice clinic={clinic} onChoose={go} />
      <form id={formId} onSubmit={form.onSubmit(save, toFirstError)} noValidate>
        <SettingsNotice>
          <RestoredNotice kept={kept} />
          {change.refusal?.code === 'changed-meanwhile' ? (
            <Overtaken mine={form.values} theirs={clinicFormOf(clinic)} onSettle={settle} />
          ) : (
            <RefusalNotice refusal={change.refusal} />
          )}
        </SettingsNotice>
        <SettingsSection title={t('clinics:clinic.paper')} hint={t('clinics:clinic.paperHint')}>
          <ClinicFields form={form} />
        </SettingsSection>
        <SettingsSection title={t('clinics:clinic.hours')} hint={t('clinics:clinic.hoursHint')}>
          <WeekHours
            label={t('clinics:hours.week')}
            week={week}
            onChange={(next) => form.setFieldValue('week', next)}
          />
        </SettingsSection>
        <SettingsSection title={t('clinics:periods.title')} hint={t('clinics:periods.hint')}>
          <HoursPeriods
            label={t('clinics:periods.title')}
            labelHidden
            periods={periods}
            usual={week}
            tried={form.errors['week'] !== undefined}
            onChange={(next) => form.setFieldValue('periods', next)}
          />
          <ChangeHits found={found} name={clinic.name} />
        </SettingsSection>
        <SettingsSection title={t('clinics:clinic.place')} hint={t('clinics:clinic.placeHint')}>
          <ClinicPlace clinic={clinic} />
        </SettingsSection>
      </form>
    </SettingsPage>
  )
}

function ClinicFields({ form }: { readonly form: UseFormReturnType<ClinicForm> }) {
  const { t } = useWords()
  return (
    <>
      <TextInput label={t('clinics:name')} {...form.getInputProps('name')} />
      <TextInput label={t('clinics:clinic.taxId')} {...form.getInputProps('taxId')} />
      <Textarea label={t('clinics:clinic.address')} autosize minRows={2} {...form.getInputProps('address')} />
      <Group grow align="flex-start">
        <TextInput label={t('clinics:clinic.phone')} type="tel" {...form.getInputProps('phone')} />
        <TextInput label={t('clinics:clinic.email')} type="email" {...form.getInputProps('email')} />
      </Group>
    </>
  )
}

type OvertakenProps = {
  readonly mine: ClinicForm
  readonly theirs: ClinicForm
  readonly onSettle: (values: ClinicForm) => void
}

function Overtaken(props: OvertakenProps) {
  const { t } = useWords()
  const hoursInWords = useHoursInWords()
  const periodsInWords = usePeriodsInWords()
  const fields = {
    name: { label: t('clinics:name'), say: String },
    taxId: { label: t('clinics:clinic.taxId'), say: String },
    address: { label: t('clinics:clinic.address'), say: String },
    phone: { label: t('clinics:clinic.phone'), say: String },
    email: { label: t('clinics:clinic.email'), say: String },
    week: { label: t('clinics:hours.week'), say: (week: Week) => hoursInWords(hoursOf(week)) },
    periods: { label: t('clinics:periods.title'), say: periodsInWords },
  }
  return <SettleDifferences fields={fields} {...props} />
}
