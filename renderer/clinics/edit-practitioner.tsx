import { Switch, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Practitioner } from '../../shared/clinics.ts'
import { EditPanel } from '../components/edit-panel.tsx'
import { useWords } from '../platform/words.ts'
import { ColourChoice } from './colour-choice.tsx'
import type { PractitionerForm } from './practitioner-form.ts'
import { useEditPractitioner } from './use-edit-practitioner.ts'
import { useHoursInWords } from './use-hours-in-words.ts'
import { hoursOf, type Week } from './week.ts'
import { WeekHours } from './week-hours.tsx'

type Props = { readonly practitioner: Practitioner | undefined; readonly onClose: () => void }

export function EditPractitioner({ practitioner, onClose }: Props) {
  const { t } = useWords()
  const hoursInWords = useHoursInWords()
  const { theirs, ...editing } = useEditPractitioner(practitioner, onClose)
  const differing = theirs && {
    theirs,
    fields: {
      name: { label: t('clinics:name'), say: String },
      profession: { label: t('clinics:practitioners.profession'), say: String },
      registrationNumber: { label: t('clinics:practitioners.registrationNumber'), say: String },
      colour: { label: t('clinics:colour'), say: (colour: Practitioner['colour']) => t(`clinics:colours.${colour}`) },
      week: { label: t('clinics:practitioners.hours'), say: (week: Week) => hoursInWords(hoursOf(week)) },
      active: { label: t('clinics:state'), say: (active: boolean) => t(active ? 'active' : 'inactive') },
    },
  }
  return (
    <EditPanel
      title={practitioner?.name ?? t('clinics:practitioners.add')}
      submit={t(practitioner ? 'save' : 'clinics:practitioners.add')}
      isNew={!practitioner}
      onClose={onClose}
      width={440}
      differing={differing}
      {...editing}
    >
      <PractitionerFields form={editing.form} isNew={!practitioner} />
    </EditPanel>
  )
}

type FieldsProps = { readonly form: UseFormReturnType<PractitionerForm>; readonly isNew: boolean }

function PractitionerFields({ form, isNew }: FieldsProps) {
  const { t } = useWords()
  return (
    <>
      <TextInput label={t('clinics:name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
      <TextInput label={t('clinics:practitioners.profession')} {...form.getInputProps('profession')} />
      <TextInput
        label={t('clinics:practitioners.registrationNumber')}
        description={t('clinics:practitioners.registrationHint')}
        {...form.getInputProps('registrationNumber')}
      />
      <ColourChoice
        label={t('clinics:colour')}
        value={form.values.colour}
        onChange={(colour) => form.setFieldValue('colour', colour)}
      />
      <WeekHours
        label={t('clinics:practitioners.hours')}
        week={form.values.week}
        onChange={(week) => form.setFieldValue('week', week)}
      />
      {!isNew && (
        <Switch
          label={t('clinics:practitioners.bookable')}
          description={t('clinics:practitioners.bookableHint')}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </>
  )
}
