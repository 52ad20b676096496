import { useDebouncedValue } from '@mantine/hooks'
import type { Closure } from '../../shared/clinics.ts'
import { EditPanel } from '../components/edit-panel.tsx'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { useFollow } from '../platform/use-follow.ts'
import { useRehearsal } from '../platform/use-rehearsal.ts'
import { useWords } from '../platform/words.ts'
import { useTakeBack } from '../scheduling/use-take-back.ts'
import { ClosureFields } from './closure-fields.tsx'
import { type ClosureForm, closureFormOf, closureWanted, useClosureForm } from './closure-form.ts'
import type { KeptClosure } from './new-closure.tsx'
import { useDifferingDuring } from './use-differing-during.ts'
import { WouldHit } from './would-hit.tsx'

type Props = {
  readonly closure: Closure
  readonly onChanged: (changed: KeptClosure) => void
  readonly onClose: () => void
}

/** A holiday with a wrong last day: what that would hit besides is shown while it is typed. */
export function ChangeClosure({ closure, onChanged, onClose }: Props) {
  const { t } = useWords()
  const takeBack = useTakeBack()
  const { id } = closure
  const theirs = closureFormOf(closure)
  const form = useClosureForm(theirs)
  const kept = useFormDraft(`closure-change:${id}`, form)
  useFollow(form, theirs)
  const { run, pending, refusal } = useCommand(salus.rota.changeClosure, {
    onDone: (changed, _, operationId) => {
      kept.drop()
      say(t('clinics:changed', { name: changed.closure.name }), { undo: () => takeBack(operationId, id), about: id })
      onChanged(changed)
    },
  })
  const save = (values: ClosureForm) => {
    const wanted = closureWanted(values)
    if (wanted) run({ id, version: values.version, ...wanted })
    else form.setValues(values) // what was chosen of two versions may not fit together
  }
  const [typed] = useDebouncedValue(form.values, 250)
  const wanted = form.isDirty() ? closureWanted({ ...typed, name: closure.name }) : undefined
  const { answer } = useRehearsal(salus.rota.changeClosure, wanted && { id, ...wanted })
  const fields = {
    name: { label: t('clinics:name'), say: String },
    kind: { label: t('rota:closures.kind'), say: (kind: Closure['kind']) => t(`rota:closures.kinds.${kind}`) },
    ...useDifferingDuring(),
  }
  return (
    <EditPanel
      title={t('rota:closures.change')}
      submit={t('rota:closures.save')}
      isNew={false}
      form={form}
      kept={kept}
      save={save}
      pending={pending}
      refusal={refusal}
      differing={{ theirs, fields }}
      onClose={onClose}
      width={440}
    >
      <ClosureFields form={form} />
      <WouldHit hits={answer?.hits} more />
    </EditPanel>
  )
}
