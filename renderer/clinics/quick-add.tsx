import { ActionIcon, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useFormDraft } from '../platform/form-draft.ts'
import type { Refused } from '../platform/refusal.ts'
import { useWords } from '../platform/words.ts'
import { useRefusalWords } from './use-refusal-words.ts'

type Props = {
  readonly label: string
  readonly example: string
  /** Names what is half-typed, so that it is kept. */
  readonly draft: string
  readonly longest: number
  readonly pending: boolean
  readonly refusal: Refused | undefined
  readonly onAdd: (name: string, done: () => void) => void
}

/** One more of something that is only a name: type it, Enter, and the next one. */
export function QuickAdd({ label, example, draft, longest, pending, refusal, onAdd }: Props) {
  const { t } = useWords()
  const wordsOf = useRefusalWords()
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (name) => (name.trim() === '' ? t('fields.missing') : null) },
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
        maxLength={longest}
        autoComplete="off"
        rightSection={button}
        {...form.getInputProps('name')}
        error={form.errors['name'] ?? (refusal && wordsOf(refusal))}
      />
    </form>
  )
}
