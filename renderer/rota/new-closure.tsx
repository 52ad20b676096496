import { useDebouncedValue } from '@mantine/hooks'
import type { Closure } from '../../shared/clinics.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { EditPanel } from '../components/edit-panel.tsx'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useRehearsal } from '../platform/use-rehearsal.ts'
import { useWords } from '../platform/words.ts'
import { ClosureFields } from './closure-fields.tsx'
import { type ClosureForm, closureWanted, useClosureForm } from './closure-form.ts'
import { wholeDay } from './during.ts'
import { useRemoveClosure } from './use-remove-closure.ts'
import { WouldHit } from './would-hit.tsx'

export type KeptClosure = { readonly closure: Closure; readonly hits: readonly HitVisit[] }
type Props = {
  readonly year: number
  readonly onAdded: (added: KeptClosure) => void
  readonly onClose: () => void
}

export function NewClosure({ year, onAdded, onClose }: Props) {
  const { t } = useWords()
  const { today } = useFormats()
  const { id: clinicId } = useSession().clinic
  const remove = useRemoveClosure()
  const first = today().startsWith(String(year)) ? today() : `${year}-01-01`
  const form = useClosureForm({ ...wholeDay(first), name: '', kind: 'holiday', version: 0 })
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
  const save = (values: ClosureForm) => {
    const wanted = closureWanted(values)
    if (wanted) add.run({ clinicId, ...wanted })
  }
  const [typed] = useDebouncedValue(form.values, 250)
  const wanted = closureWanted({ ...typed, name: t('rota:closures.add') })
  const { answer } = useRehearsal(salus.rota.addClosure, wanted && { clinicId, ...wanted })
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
      <ClosureFields form={form} />
      <WouldHit hits={answer?.hits} />
    </EditPanel>
  )
}
