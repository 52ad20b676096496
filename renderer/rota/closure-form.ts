import { type UseFormReturnType, useForm } from '@mantine/form'
import type { Closure } from '../../shared/clinics.ts'
import { useNameError } from '../clinics/use-name-error.ts'
import { type DuringForm, duringFormOf, duringOf } from './during.ts'
import { useDuringErrors } from './use-during-errors.ts'

/** As it is typed; `version` is the one it was read from. */
export type ClosureForm = DuringForm & {
  readonly name: string
  readonly kind: Closure['kind']
  readonly version: number
}

export function closureFormOf({ name, kind, version, ...during }: Closure): ClosureForm {
  return { ...duringFormOf(during), name, kind, version }
}

/** What was meant; nothing while a part of it is missing or wrong. */
export function closureWanted({ name, kind, ...typed }: ClosureForm) {
  const during = duringOf(typed)
  return during && { name: name.trim(), kind, ...during }
}

export function useClosureForm(initialValues: ClosureForm): UseFormReturnType<ClosureForm> {
  const errorsOf = useDuringErrors()
  const nameError = useNameError()
  return useForm<ClosureForm>({
    initialValues,
    validate: (values) => ({
      ...errorsOf(values),
      name: nameError(values.name, { longest: 120, others: [] }),
    }),
  })
}
