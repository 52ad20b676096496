import { useForm } from '@mantine/form'
import { type Clinic, clinics as contract } from '../../shared/clinics.ts'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useFollow } from '../platform/use-follow.ts'
import { useWords } from '../platform/words.ts'
import type { Question } from '../rota/question.ts'
import { useHitsCheck } from '../rota/use-hits-check.ts'
import { type ClinicForm, clinicFormOf, clinicWanted } from './clinic-form.ts'
import { areRight } from './periods.ts'
import { isTaken } from './use-name-error.ts'
import { useSaySaved } from './use-say-saved.ts'

export function useEditClinic(clinic: Clinic) {
  const { t } = useWords()
  const { clinics } = useSession()
  const check = useHitsCheck()
  const form = useForm<ClinicForm>({
    initialValues: clinicFormOf(clinic),
    validate: (values) => ({
      ...fieldErrors(
        contract.changeClinic.input,
        { id: clinic.id, ...clinicWanted(values), hours: [], periods: [] },
        t,
      ),
      ...(isTaken(values.name, clinics, clinic.id) && { name: t('clinics:nameTaken') }),
      ...(!areRight(values.week, values.periods) && { week: t('fields.wrong') }),
    }),
  })
  const kept = useFormDraft(`clinic:${clinic.id}`, form)
  useFollow(form, clinicFormOf(clinic))
  const saySaved = useSaySaved()
  const change = useCommand(salus.clinics.changeClinic, {
    onDone: (changed, _, operationId) => {
      kept.drop()
      check.forget()
      form.setInitialValues(clinicFormOf(changed))
      form.setValues(clinicFormOf(changed))
      saySaved('changed', changed, operationId)
    },
  })
  const questions = ({ week, periods }: ClinicForm): readonly Question[] => {
    const { hours, periods: then } = clinicWanted({ ...form.values, week, periods })
    const same = JSON.stringify([hours, then]) === JSON.stringify([clinic.hours, clinic.periods])
    return same ? [] : [{ about: 'hours', input: { clinicId: clinic.id, hours, periods: then } }]
  }
  const save = (values: ClinicForm) =>
    check.orSave(questions(values), () => change.run({ id: clinic.id, ...clinicWanted(values) }))
  const found = check.seen(questions(form.values))
  return { form, kept, change, save, found, pending: change.pending || check.pending }
}
