import { useForm } from '@mantine/form'
import { type Clinic, clinics } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { type ClinicForm, clinicFormOf, clinicWanted } from './clinic-form.ts'
import { isRight } from './week.ts'

export function useEditClinic(clinic: Clinic) {
  const { t } = useWords()
  const form = useForm<ClinicForm>({
    initialValues: clinicFormOf(clinic),
    validate: (values) => ({
      ...fieldErrors(clinics.changeClinic.input, { id: clinic.id, ...clinicWanted(values), hours: [] }, t),
      ...(!isRight(values.week) && { week: t('clinics:hours.wrong') }),
    }),
  })
  const kept = useFormDraft(`clinic:${clinic.id}`, form)
  const change = useCommand(salus.clinics.changeClinic, {
    onDone: (changed) => {
      kept.drop()
      form.setInitialValues(clinicFormOf(changed))
      form.setValues(clinicFormOf(changed))
      say(t('clinics:changed', { name: changed.name }))
    },
  })
  const save = (values: ClinicForm) => change.run({ id: clinic.id, ...clinicWanted(values) })
  return { form, kept, change, save }
}
