import { useForm } from '@mantine/form'
import { clinics, type Practitioner } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import {
  blankPractitioner,
  type PractitionerForm,
  practitionerFormOf,
  practitionerWanted,
} from './practitioner-form.ts'
import { isRight } from './week.ts'

/** A new practitioner, or the one being changed. */
export function useEditPractitioner(practitioner: Practitioner | undefined, onClose: () => void) {
  const { t } = useWords()
  const { id: clinicId, hours } = useSession().clinic
  const theirs = practitioner && practitionerFormOf(practitioner)
  const form = useForm<PractitionerForm>({
    initialValues: theirs ?? blankPractitioner(hours),
    validate: (values) => ({
      ...fieldErrors(clinics.addPractitioner.input, { clinicId, ...practitionerWanted(values), hours: [] }, t),
      ...(!isRight(values.week) && { week: t('clinics:hours.wrong') }),
    }),
  })
  const kept = useFormDraft(practitioner ? `practitioner:${practitioner.id}` : 'practitioner', form)
  const onDone = ({ name }: Practitioner) => {
    kept.drop()
    say(t(practitioner ? 'clinics:changed' : 'clinics:added', { name }))
    onClose()
  }
  const add = useCommand(salus.clinics.addPractitioner, { onDone })
  const change = useCommand(salus.clinics.changePractitioner, { onDone })
  const save = (values: PractitionerForm) => {
    const { active, version } = values
    const wanted = practitionerWanted(values)
    if (practitioner) change.run({ id: practitioner.id, version, active, ...wanted })
    else add.run({ clinicId, ...wanted })
  }
  return { form, kept, theirs, save, pending: add.pending || change.pending, refusal: add.refusal ?? change.refusal }
}
