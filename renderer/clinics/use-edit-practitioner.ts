import { useForm } from '@mantine/form'
import { clinics, type Practitioner } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { useHoursCheck } from '../rota/use-hours-check.ts'
import { useWhy } from '../scheduling/why.ts'
import { areRight } from './periods.ts'
import {
  blankPractitioner,
  changedHours,
  type PractitionerForm,
  practitionerFormOf,
  practitionerWanted,
} from './practitioner-form.ts'

/** A new practitioner, or the one being changed. Hours that leave visits outside are shown before they are saved. */
export function useEditPractitioner(practitioner: Practitioner | undefined, onClose: () => void) {
  const { t } = useWords()
  const { id: clinicId, hours } = useSession().clinic
  const check = useHoursCheck()
  const theirs = practitioner && practitionerFormOf(practitioner)
  const form = useForm<PractitionerForm>({
    initialValues: theirs ?? blankPractitioner(hours),
    validate: (values) => ({
      ...fieldErrors(clinics.addPractitioner.input, { clinicId, ...practitionerWanted(values), ...withoutHours }, t),
      ...(!allRight(values) && { week: t('clinics:hours.wrong') }),
    }),
  })
  const kept = useFormDraft(practitioner ? `practitioner:${practitioner.id}` : 'practitioner', form)
  const putBack = usePutBack(practitioner)
  const add = useCommand(salus.clinics.addPractitioner, {
    onDone: ({ name }) => {
      kept.drop()
      say(t('clinics:added', { name }))
      onClose()
    },
  })
  const change = useCommand(salus.clinics.changePractitioner, {
    onDone: (changed, { version }) => {
      kept.drop()
      const undo = putBack(changed, version)
      say(t('clinics:changed', { name: changed.name }), { ...(undo && { undo }), about: changed.id })
      onClose()
    },
  })
  const questions = (values: PractitionerForm) =>
    practitioner ? changedHours(practitioner, practitionerWanted(values)) : []
  const save = (values: PractitionerForm) => {
    const { active, version } = values
    const wanted = practitionerWanted(values)
    if (!practitioner) add.run({ clinicId, ...wanted })
    else check.orSave(questions(values), () => change.run({ id: practitioner.id, version, active, ...wanted }))
  }
  const asksFirst = check.isSeen(questions(form.values)) && (check.hits?.length ?? 0) > 0
  const pending = add.pending || change.pending || check.pending
  return { form, kept, theirs, save, check, asksFirst, pending, refusal: add.refusal ?? change.refusal }
}

/** As they were before; not when somebody else had changed them meanwhile. */
function usePutBack(before: Practitioner | undefined) {
  const why = useWhy()
  const { run } = useCommand(salus.clinics.changePractitioner, {
    onRefused: (refusal) => say(why(refusal), { tone: 'danger' }),
  })
  return ({ version }: Practitioner, seen: number) => {
    if (!before || before.version !== seen) return undefined
    const { id, active } = before
    return () => run({ id, version, active, ...practitionerWanted(practitionerFormOf(before)) })
  }
}

/** Hours have words of their own for what is wrong. */
const withoutHours = { hours: [], periods: [], elsewhere: [] }

function allRight({ week, periods, elsewhere }: PractitionerForm): boolean {
  return areRight(week, periods) && elsewhere.every((place) => areRight(place.week, place.periods))
}
