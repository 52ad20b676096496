import { Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { EditPanel } from '../components/edit-panel.tsx'
import { useFormDraft } from '../platform/form-draft.ts'
import type { Refused } from '../platform/refusal.ts'
import { useFollow } from '../platform/use-follow.ts'
import { useWords } from '../platform/words.ts'
import { ChangeHits } from '../rota/change-hits.tsx'
import type { Question } from '../rota/question.ts'
import { passesOver, useHitsCheck } from '../rota/use-hits-check.ts'
import { useNameError } from './use-name-error.ts'

export type Named = { readonly name: string; readonly active: boolean; readonly version: number }
type Props = {
  /** As it stands; its draft is named by `draft`. */
  readonly thing: Named & { readonly id: string }
  readonly draft: string
  readonly longest: number
  /** What must not have the same name. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
  readonly words: { readonly active: string; readonly activeHint: string }
  readonly pending: boolean
  readonly refusal: Refused | undefined
  /** What such a change may hit. */
  readonly asks?: (values: Named) => readonly Question[]
  readonly onSave: (values: Named, drop: () => void) => void
  readonly onClose: () => void
}

/** Something that is a name and whether it is in use. */
export function EditNamed({
  thing,
  draft,
  longest,
  others,
  words,
  pending,
  refusal,
  asks = nothing,
  onSave,
  onClose,
}: Props) {
  const { t } = useWords()
  const nameError = useNameError()
  const theirs: Named = { name: thing.name, active: thing.active, version: thing.version }
  const form = useForm<Named>({
    initialValues: theirs,
    validate: { name: (name) => nameError(name, { longest, others, own: thing.id }) },
  })
  const kept = useFormDraft(`${draft}:${thing.id}`, form)
  useFollow(form, theirs)
  const check = useHitsCheck()
  const found = check.seen(asks(form.values))
  const fields = {
    name: { label: t('clinics:name'), say: String },
    active: { label: t('clinics:state'), say: (active: boolean) => t(active ? 'active' : 'inactive') },
  }
  return (
    <EditPanel
      title={thing.name}
      submit={t(passesOver(found) ? 'rota:hits.saveAnyway' : 'save')}
      isNew={false}
      form={form}
      kept={kept}
      save={(values) => check.orSave(asks(values), () => onSave({ ...values, name: values.name.trim() }, kept.drop))}
      pending={pending || check.pending}
      refusal={refusal}
      differing={{ theirs, fields }}
      onClose={onClose}
    >
      <TextInput label={t('clinics:name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
      <Switch
        label={words.active}
        description={words.activeHint}
        {...form.getInputProps('active', { type: 'checkbox' })}
      />
      <ChangeHits found={found} name={thing.name} />
    </EditPanel>
  )
}

const nothing = (): readonly Question[] => []
