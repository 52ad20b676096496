import { Group, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Clinic, NewClinic } from '../../shared/clinics.ts'
import { languages } from '../../shared/staff.ts'
import { EditPanel } from '../components/edit-panel.tsx'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { languageName } from '../staff/language-name.ts'
import { countryChoices, currencyChoices, customsOf, zoneChoices } from './countries.ts'
import { isTaken } from './use-name-error.ts'
import { useSaySaved } from './use-say-saved.ts'

type Props = { readonly onAdded: (clinic: Clinic) => void; readonly onClose: () => void }

/** Another clinic of the house: most of it is like the one this desk works for. */
export function AddClinic({ onAdded, onClose }: Props) {
  const { t, language } = useWords()
  const { clinic: here, clinics } = useSession()
  const { country, currency, zone, language: spoken } = here
  const form = useForm({
    initialValues: { name: '', country, currency, zone, language: spoken },
    validate: (values) => ({
      ...fieldErrors(NewClinic, values, t),
      ...(isTaken(values.name, clinics) && { name: t('clinics:nameTaken') }),
    }),
  })
  const kept = useFormDraft('clinic', form)
  const saySaved = useSaySaved()
  const { run, pending, refusal } = useCommand(salus.clinics.addClinic, {
    onDone: (clinic, _, operationId) => {
      kept.drop()
      saySaved('added', clinic, operationId)
      onAdded(clinic)
    },
  })
  const chooseCountry = (chosen: string | null) => chosen && form.setValues({ country: chosen, ...customsOf(chosen) })
  const languageChoices = [...new Set([...languages, spoken])].map((value) => {
    return { value: value as string, label: languageName(value.slice(0, 2)) }
  })
  return (
    <EditPanel
      title={t('clinics:clinic.add')}
      submit={t('clinics:clinic.add')}
      isNew
      form={form}
      kept={kept}
      save={(values) => run(values)}
      pending={pending}
      refusal={refusal}
      differing={undefined}
      onClose={onClose}
    >
      <TextInput
        label={t('clinics:setUp.name')}
        description={t('clinics:clinic.addHint')}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <Select
        label={t('clinics:clinic.country')}
        data={countryChoices(language)}
        searchable
        {...form.getInputProps('country')}
        onChange={chooseCountry}
      />
      <Group grow align="flex-start">
        <Select
          label={t('clinics:clinic.currency')}
          data={currencyChoices(language)}
          searchable
          {...form.getInputProps('currency')}
        />
        <Select label={t('clinics:clinic.language')} data={languageChoices} {...form.getInputProps('language')} />
      </Group>
      <Select
        label={t('clinics:clinic.zone')}
        description={t('clinics:setUp.zoneHint')}
        data={zoneChoices()}
        searchable
        limit={60}
        {...form.getInputProps('zone')}
      />
    </EditPanel>
  )
}
