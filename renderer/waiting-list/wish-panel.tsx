import { Button, Group, MultiSelect, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PatientId } from '../../shared/patients.ts'
import { urgencies, type Wish } from '../../shared/waiting-list.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { RestoredNotice } from '../components/restored-notice.tsx'
import { say } from '../components/say.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { WeekdayButtons } from '../components/weekday-buttons.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useCalendarWords } from '../scheduling/calendar-words.ts'
import { ChosenPatient } from '../scheduling/chosen-patient.tsx'
import { PatientPicker } from '../scheduling/patient-picker.tsx'
import { RegisterInline } from '../scheduling/register-inline.tsx'
import { typedDay } from '../scheduling/typed-day.ts'
import { useDesk } from '../scheduling/use-desk.ts'
import { blankWish, toggled, type WishValues, type WishWrong, wishFrom, wishValues, wrongIn } from './wish-values.ts'

type Props = {
  /** Nothing for a new one. */
  readonly wish?: Wish
  readonly initial?: Partial<WishValues>
  readonly onDone: () => void
}

/** Who would come sooner, and when they could. */
export function WishPanel({ wish, initial, onDone }: Props) {
  const { t } = useTranslation('waiting-list')
  const { clinic } = useSession()
  const formId = useId()
  const [asked, setAsked] = useState(false)
  const { usualService } = useDesk()
  const form = useForm<WishValues>({
    initialValues: wish ? wishValues(wish) : { ...blankWish, serviceId: usualService?.id ?? '', ...initial },
  })
  const kept = useFormDraft(wish ? `wish:${wish.id}` : 'wish', form)
  const done = (key: 'said.added' | 'said.changed') => (saved: Wish) => {
    kept.drop()
    say(t(key, { name: saved.patientName }), { about: saved.id })
    onDone()
  }
  const adding = useCommand(salus.waitingList.addWish, { onDone: done('said.added') })
  const changing = useCommand(salus.waitingList.changeWish, { onDone: done('said.changed') })
  const wrong = wrongIn(form.values)
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (wrong.length > 0) return
    const { patientId, ...words } = wishFrom(form.values)
    if (wish) changing.run({ id: wish.id, version: wish.version, ...words })
    else adding.run({ clinicId: clinic.id, patientId, ...words })
  }
  return (
    <SidePanel
      title={t(wish ? 'change' : 'new')}
      onClose={onDone}
      takesFocus
      footer={
        <Stack gap="sm">
          <RefusalNotice refusal={adding.refusal ?? changing.refusal} />
          <Button type="submit" form={formId} fullWidth loading={adding.pending || changing.pending}>
            {t(wish ? 'save' : 'put')}
          </Button>
        </Stack>
      }
    >
      <Stack gap="md">
        <RestoredNotice kept={kept} />
        {!wish && <Who form={form} missing={asked && wrong.includes('patientId')} />}
        {wish && <Text fw={600}>{wish.patientName}</Text>}
        <form id={formId} onSubmit={submit} noValidate>
          <WishFields form={form} wrong={asked ? wrong : []} />
        </form>
      </Stack>
    </SidePanel>
  )
}

type Form = { readonly form: UseFormReturnType<WishValues> }

function Who({ form, missing }: Form & { readonly missing: boolean }) {
  const { t } = useTranslation('waiting-list')
  const { patientId, newPatient } = form.values
  const id = PatientId.safeParse(patientId).data
  const choose = (chosen: string) => form.setValues({ patientId: chosen, newPatient: '' })
  if (id) return <ChosenPatient id={id} onLeave={() => form.setFieldValue('patientId', '')} />
  if (newPatient !== '')
    return (
      <RegisterInline query={newPatient} onRegistered={choose} onLeave={() => form.setFieldValue('newPatient', '')} />
    )
  return (
    <PatientPicker
      error={missing ? t('fields.patientNeeded') : undefined}
      onPick={choose}
      onRegister={(query) => form.setFieldValue('newPatient', query)}
    />
  )
}

function WishFields({ form, wrong }: Form & { readonly wrong: readonly WishWrong[] }) {
  const { t } = useTranslation('waiting-list')
  const { services, practitioners } = useDesk()
  const { date, duration, locale, today } = useFormats()
  const calendar = useCalendarWords()
  const { values } = form
  return (
    <Stack gap="md">
      <Select
        label={t('fields.service')}
        data={services.map(({ id, name, minutes }) => ({ value: id, label: `${name} · ${duration(minutes)}` }))}
        {...form.getInputProps('serviceId')}
        value={values.serviceId || null}
        error={wrong.includes('serviceId')}
      />
      <MultiSelect
        label={t('fields.practitioners')}
        placeholder={values.practitionerIds.length === 0 ? t('fields.anybody') : ''}
        data={practitioners.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...form.getInputProps('practitionerIds')}
      />
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t('fields.days')}
        </Text>
        <WeekdayButtons
          label={t('fields.days')}
          chosen={values.weekdays.map(Number)}
          onToggle={(day) => form.setFieldValue('weekdays', toggled(values.weekdays, String(day)))}
        />
      </div>
      <Group gap="sm" grow align="flex-start">
        <TextInput
          label={t('fields.from')}
          description={t('fields.hoursHint')}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('fromTime')}
          error={wrong.includes('fromTime') && t('fields.timeWrong')}
        />
        <TextInput
          label={t('fields.to')}
          description={t('fields.hoursHint')}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('toTime')}
          error={(wrong.includes('toTime') && t('fields.timeWrong')) || (wrong.includes('order') && t('fields.order'))}
        />
      </Group>
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t('urgency.label')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-label={t('urgency.label')}
          value={values.urgency}
          onChange={(urgency) => form.setFieldValue('urgency', urgency as WishValues['urgency'])}
          data={urgencies.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        />
      </div>
      <DateInput
        label={t('fields.until')}
        description={t('fields.untilHint')}
        clearable
        clearButtonProps={{ 'aria-label': t('fields.untilHint') }}
        value={values.until || null}
        valueFormat={date}
        dateParser={(text) => typedDay(text, locale, today()) ?? null}
        onChange={(picked) => form.setFieldValue('until', picked ?? '')}
        {...calendar}
      />
      <TextInput label={t('fields.remark')} maxLength={300} autoComplete="off" {...form.getInputProps('remark')} />
    </Stack>
  )
}
