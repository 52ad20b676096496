import { Button, Group, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useId } from 'react'
import type { Clinic } from '../../shared/clinics.ts'
import { Permitted } from '../components/permitted.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { RestoredNotice } from '../components/restored-notice.tsx'
import { SettingsNotice, SettingsPage, SettingsSection } from '../components/settings-page.tsx'
import { SettleDifferences } from '../components/settle-differences.tsx'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { type ClinicForm, clinicFormOf } from './clinic-form.ts'
import { ClinicPlace } from './clinic-place.tsx'
import { useEditClinic } from './use-edit-clinic.ts'
import { useHoursInWords } from './use-hours-in-words.ts'
import { hoursOf, type Week } from './week.ts'
import { WeekHours } from './week-hours.tsx'

export function ClinicSettings() {
  const { t } = useWords()
  const { clinic } = useSession()
  return (
    <Permitted permission="clinics.manage" title={t('nav.settings')}>
      <EditClinic key={clinic.id} clinic={clinic} />
    </Permitted>
  )
}

function EditClinic({ clinic }: { readonly clinic: Clinic }) {
  const { t } = useWords()
  const formId = useId()
  const { form, kept, change, save } = useEditClinic(clinic)
  const saveButton = (
    <Button type="submit" form={formId} loading={change.pending} disabled={!form.isDirty()}>
      {t('save')}
    </Button>
  )
  return (
    <SettingsPage title={t('clinics:clinic.title')} hint={t('clinics:clinic.hint')} actions={saveButton}>
      <form id={formId} onSubmit={form.onSubmit(save)} noValidate>
        <SettingsNotice>
          <RestoredNotice kept={kept} />
          {change.refusal?.code === 'changed-meanwhile' ? (
            <Overtaken mine={form.values} theirs={clinicFormOf(clinic)} onSettle={save} />
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
            week={form.values.week}
            onChange={(week) => form.setFieldValue('week', week)}
          />
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
  const fields = {
    name: { label: t('clinics:name'), say: String },
    taxId: { label: t('clinics:clinic.taxId'), say: String },
    address: { label: t('clinics:clinic.address'), say: String },
    phone: { label: t('clinics:clinic.phone'), say: String },
    email: { label: t('clinics:clinic.email'), say: String },
    week: { label: t('clinics:hours.week'), say: (week: Week) => hoursInWords(hoursOf(week)) },
  }
  return <SettleDifferences fields={fields} {...props} />
}
