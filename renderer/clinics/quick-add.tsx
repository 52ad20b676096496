import { ActionIcon, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useFormDraft } from '../platform/form-draft.ts'
import type { Refused } from '../platform/refusal.ts'
import { useNameError } from './use-name-error.ts'
import { useRefusalWords } from './use-refusal-words.ts'

type Props = {
  readonly label: string
  readonly example: string
  /** Names what is half-typed, so that it is kept. */
  readonly draft: string
  readonly longest: number
  /** What must not have the same name. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
  readonly pending: boolean
  readonly refusal: Refused | undefined
  readonly onAdd: (name: string, done: () => void) => void
}

/** One more of something that is only a name: type it, Enter, and the next one. */
export function QuickAdd({ label, example, draft, longest, others, pending, refusal, onAdd }: Props) {
  const nameError = useNameError()
  const wordsOf = useRefusalWords()
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (name) => nameError(name, { longest, others }) },
  })
  const kept = useFormDraft(draft, form)
  const done = () => {
    form.reset()
    kept.drop()
  }
  const button = (
    <ActionIcon type="submit" variant="subtle" size={28} loading={pending} aria-label={label} title={label}>
      <IconPlus size={16} />
    </ActionIcon>
  )
  return (
    <form onSubmit={form.onSubmit(({ name }) => onAdd(name.trim(), done))} noValidate>
      <TextInput
        aria-label={label}
        placeholder={example}
        autoComplete="off"
        rightSection={button}
        {...form.getInputProps('name')}
        error={form.errors['name'] ?? (refusal && wordsOf(refusal))}
      />
    </form>
  )
}
