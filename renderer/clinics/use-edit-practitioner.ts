import { useForm } from '@mantine/form'
import { clinics, type Practitioner } from '../../shared/clinics.ts'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useFollow } from '../platform/use-follow.ts'
import { useWords } from '../platform/words.ts'
import { useHitsCheck } from '../rota/use-hits-check.ts'
import { areRight } from './periods.ts'
import {
  blankPractitioner,
  type PractitionerForm,
  practitionerFormOf,
  practitionerWanted,
  questionsAbout,
} from './practitioner-form.ts'
import { useSaySaved } from './use-say-saved.ts'

/** A new practitioner, or the one being changed. What a change would hit is shown before it is saved. */
export function useEditPractitioner(practitioner: Practitioner | undefined, onClose: () => void) {
  const { t } = useWords()
  const { id: clinicId, hours } = useSession().clinic
  const check = useHitsCheck()
  const theirs = practitioner && practitionerFormOf(practitioner)
  const form = useForm<PractitionerForm>({
    initialValues: theirs ?? blankPractitioner(hours),
    validate: (values) => ({
      ...fieldErrors(clinics.addPractitioner.input, { clinicId, ...practitionerWanted(values), ...withoutHours }, t),
      ...(Number(values.rating) > 5 && { rating: t('fields.tooBig', { count: 5 }) }),
      ...(!allRight(values) && { week: t('fields.wrong') }),
    }),
  })
  const kept = useFormDraft(practitioner ? `practitioner:${practitioner.id}` : 'practitioner', form)
  useFollow(form, theirs)
  const saySaved = useSaySaved()
  const onDone = (saved: Practitioner, _: unknown, operationId: string) => {
    kept.drop()
    saySaved(practitioner ? 'changed' : 'added', saved, operationId)
    onClose()
  }
  const add = useCommand(salus.clinics.addPractitioner, { onDone })
  const change = useCommand(salus.clinics.changePractitioner, { onDone })
  const wanted = (values: PractitionerForm) => ({ ...practitionerWanted(values), active: values.active })
  const questions = (values: PractitionerForm) => (practitioner ? questionsAbout(practitioner, wanted(values)) : [])
  const save = (values: PractitionerForm) => {
    if (!practitioner) add.run({ clinicId, ...practitionerWanted(values) })
    else
      check.orSave(questions(values), () =>
        change.run({ id: practitioner.id, version: values.version, ...wanted(values) }),
      )
  }
  const found = check.seen(questions(form.values))
  const pending = add.pending || change.pending || check.pending
  return { form, kept, theirs, save, found, pending, refusal: add.refusal ?? change.refusal }
}

/** Hours have words of their own for what is wrong. */
const withoutHours = { hours: [], periods: [], elsewhere: [] }

function allRight({ week, periods, elsewhere }: PractitionerForm): boolean {
  return areRight(week, periods) && elsewhere.every((place) => areRight(place.week, place.periods))
}
