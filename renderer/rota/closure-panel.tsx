import { SegmentedControl, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Closure } from '../../shared/clinics.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { useNameError } from '../clinics/use-name-error.ts'
import { EditPanel } from '../components/edit-panel.tsx'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useRehearsal } from '../platform/use-rehearsal.ts'
import { useWords } from '../platform/words.ts'
import { type DuringForm, duringOf, wholeDay } from './during.ts'
import { DuringFields } from './during-fields.tsx'
import { HitsNotice } from './hits-notice.tsx'
import { SavedClosure } from './saved-closure.tsx'
import { useDuringErrors } from './use-during-errors.ts'
import { useRemoveClosure } from './use-remove-closure.ts'

type Added = { readonly closure: Closure; readonly hits: readonly HitVisit[] }
type ClosureForm = DuringForm & { readonly name: string; readonly kind: Closure['kind'] }
type Props = { readonly year: number; readonly onClose: () => void }

/** A closed day, and what it would hit; then the visits that still stand in it. */
export function ClosurePanel({ year, onClose }: Props) {
  const [added, setAdded] = useState<Added>()
  if (added) return <SavedClosure closure={added.closure} hits={added.hits} onClose={onClose} />
  return <NewClosure year={year} onAdded={setAdded} onClose={onClose} />
}

function NewClosure({ year, onAdded, onClose }: Props & { readonly onAdded: (added: Added) => void }) {
  const { t } = useWords()
  const { today } = useFormats()
  const { clinic } = useSession()
  const errorsOf = useDuringErrors()
  const nameError = useNameError()
  const remove = useRemoveClosure()
  const first = today().startsWith(String(year)) ? today() : `${year}-01-01`
  const form = useForm<ClosureForm>({
    initialValues: { ...wholeDay(first), name: '', kind: 'holiday' },
    validate: (values) => ({
      ...errorsOf(values),
      name: nameError(values.name, { longest: 120, others: [] }),
    }),
  })
  const kept = useFormDraft('closure', form)
  const add = useCommand(salus.rota.addClosure, {
    onDone: (added) => {
      kept.drop()
      say(t('clinics:added', { name: added.closure.name }), {
        undo: () => remove(added.closure),
        about: added.closure.id,
      })
      onAdded(added)
      if (added.hits.length === 0) onClose()
    },
  })
  const save = ({ name, kind, ...typed }: ClosureForm) => {
    const during = duringOf(typed)
    if (during) add.run({ clinicId: clinic.id, name: name.trim(), kind, ...during })
  }
  return (
    <EditPanel
      title={t('rota:closures.add')}
      submit={t('rota:closures.save')}
      isNew
      form={form}
      kept={kept}
      save={save}
      pending={add.pending}
      refusal={add.refusal}
      differing={undefined}
      onClose={onClose}
      width={440}
    >
      <TextInput
        label={t('clinics:name')}
        placeholder={t('rota:closures.example')}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('rota:closures.kind')}
        data={(['holiday', 'closure'] as const).map((kind) => ({
          value: kind,
          label: t(`rota:closures.kinds.${kind}`),
        }))}
        {...form.getInputProps('kind')}
      />
      <DuringFields form={form} />
      <Preview values={form.values} />
    </EditPanel>
  )
}

function Preview({ values }: { readonly values: ClosureForm }) {
  const { t } = useWords()
  const { clinic } = useSession()
  const [{ kind, name: _, ...typed }] = useDebouncedValue(values, 250)
  const during = duringOf(typed)
  const input = during && { clinicId: clinic.id, name: t('rota:closures.add'), kind, ...during }
  const { answer } = useRehearsal(salus.rota.addClosure, input)
  if (!answer) return null
  const { hits } = answer
  return (
    <HitsNotice
      visits={hits}
      words={t('rota:absences.hits', { count: hits.length })}
      hint={t('rota:absences.hitsHint')}
      none={t('rota:absences.hitsNone')}
    />
  )
}
