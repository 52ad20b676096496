import { useDebouncedValue } from '@mantine/hooks'
import type { Absence, PractitionerId } from '../../shared/clinics.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { EditPanel } from '../components/edit-panel.tsx'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useRehearsal } from '../platform/use-rehearsal.ts'
import { useWords } from '../platform/words.ts'
import { AbsenceFields } from './absence-fields.tsx'
import { type AbsenceForm, absenceWanted, useAbsenceForm } from './absence-form.ts'
import { wholeDay } from './during.ts'
import { useRemoveAbsence } from './use-remove-absence.ts'
import { WouldHit } from './would-hit.tsx'

export type KeptAbsence = { readonly absence: Absence; readonly hits: readonly HitVisit[] }
type Props = {
  readonly practitionerId: PractitionerId | undefined
  readonly day: LocalDate | undefined
  readonly onAdded: (added: KeptAbsence) => void
  readonly onClose: () => void
}

export function NewAbsence({ practitionerId, day, onAdded, onClose }: Props) {
  const { t } = useWords()
  const { today } = useFormats()
  const remove = useRemoveAbsence()
  const form = useAbsenceForm({
    ...wholeDay(day ?? today()),
    ...{ practitionerId: practitionerId ?? '', reason: '', version: 0 },
  })
  const kept = useFormDraft(practitionerId ? `absence:${practitionerId}` : 'absence', form)
  const add = useCommand(salus.rota.addAbsence, {
    onDone: (added) => {
      kept.drop()
      say(t('rota:absences.added'), { undo: () => remove(added.absence), about: added.absence.id })
      onAdded(added)
      if (added.hits.length === 0) onClose()
    },
  })
  const save = (values: AbsenceForm) => {
    const wanted = absenceWanted(values)
    if (wanted) add.run(wanted)
  }
  const [typed] = useDebouncedValue(form.values, 250)
  const { answer } = useRehearsal(salus.rota.addAbsence, absenceWanted({ ...typed, reason: '' }))
  return (
    <EditPanel
      title={t('rota:absences.add')}
      submit={t('rota:absences.save')}
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
      <AbsenceFields form={form} />
      <WouldHit hits={answer?.hits} />
    </EditPanel>
  )
}
