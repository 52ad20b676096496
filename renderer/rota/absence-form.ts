import { type UseFormReturnType, useForm } from '@mantine/form'
import type { Absence, PractitionerId } from '../../shared/clinics.ts'
import { useWords } from '../platform/words.ts'
import { type DuringForm, duringFormOf, duringOf } from './during.ts'
import { useDuringErrors } from './use-during-errors.ts'

/** As it is typed; `version` is the one it was read from. */
export type AbsenceForm = DuringForm & {
  readonly practitionerId: PractitionerId | ''
  readonly reason: string
  readonly version: number
}

export function absenceFormOf({ practitionerId, reason, version, ...during }: Absence): AbsenceForm {
  return { ...duringFormOf(during), practitionerId, reason: reason ?? '', version }
}

/** What was meant; nothing while a part of it is missing or wrong. */
export function absenceWanted({ practitionerId, reason, ...typed }: AbsenceForm) {
  const during = duringOf(typed)
  return practitionerId && during ? { practitionerId, ...during, reason } : undefined
}

export function useAbsenceForm(initialValues: AbsenceForm): UseFormReturnType<AbsenceForm> {
  const { t } = useWords()
  const errorsOf = useDuringErrors()
  return useForm<AbsenceForm>({
    initialValues,
    validate: (values) => ({
      ...errorsOf(values),
      ...(values.reason.trim().length > 200 && { reason: t('fields.tooLong', { count: 200 }) }),
      ...(values.practitionerId === '' && { practitionerId: t('fields.missing') }),
    }),
  })
}
