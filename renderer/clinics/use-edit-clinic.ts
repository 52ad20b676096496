import { useForm } from '@mantine/form'
import { type Clinic, clinics } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { useHoursCheck } from '../rota/use-hours-check.ts'
import { useWhy } from '../scheduling/why.ts'
import { type ClinicForm, clinicFormOf, clinicWanted } from './clinic-form.ts'
import { areRight } from './periods.ts'

export function useEditClinic(clinic: Clinic) {
  const { t } = useWords()
  const why = useWhy()
  const check = useHoursCheck()
  const form = useForm<ClinicForm>({
    initialValues: clinicFormOf(clinic),
    validate: (values) => ({
      ...fieldErrors(clinics.changeClinic.input, { id: clinic.id, ...clinicWanted(values), hours: [], periods: [] }, t),
      ...(!areRight(values.week, values.periods) && { week: t('clinics:hours.wrong') }),
    }),
  })
  const kept = useFormDraft(`clinic:${clinic.id}`, form)
  const takeOver = (changed: Clinic) => {
    kept.drop()
    check.forget()
    form.setInitialValues(clinicFormOf(changed))
    form.setValues(clinicFormOf(changed))
  }
  const putBack = useCommand(salus.clinics.changeClinic, {
    onDone: takeOver,
    onRefused: (refusal) => say(why(refusal), { tone: 'danger' }),
  })
  const change = useCommand(salus.clinics.changeClinic, {
    onDone: (changed, input) => {
      const before = clinicWanted(clinicFormOf(clinic))
      takeOver(changed)
      // What was overtaken by somebody else is not ours to take back.
      const undo = () => putBack.run({ id: clinic.id, ...before, version: changed.version })
      say(t('clinics:changed', { name: changed.name }), {
        ...(input.version === clinic.version && { undo }),
        about: clinic.id,
      })
    },
  })
  const questions = ({ week, periods }: ClinicForm) => {
    const wanted = clinicWanted({ ...form.values, week, periods })
    const same = JSON.stringify([wanted.hours, wanted.periods]) === JSON.stringify([clinic.hours, clinic.periods])
    return same ? [] : [{ clinicId: clinic.id, hours: wanted.hours, periods: wanted.periods }]
  }
  const save = (values: ClinicForm) =>
    check.orSave(questions(values), () => change.run({ id: clinic.id, ...clinicWanted(values) }))
  const asksFirst = check.isSeen(questions(form.values)) && (check.hits?.length ?? 0) > 0
  return { form, kept, change, save, check, asksFirst }
}
