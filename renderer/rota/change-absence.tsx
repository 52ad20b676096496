import { useDebouncedValue } from '@mantine/hooks'
import type { Absence, PractitionerId } from '../../shared/clinics.ts'
import { EditPanel } from '../components/edit-panel.tsx'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { useFollow } from '../platform/use-follow.ts'
import { useRehearsal } from '../platform/use-rehearsal.ts'
import { useWords } from '../platform/words.ts'
import { useTakeBack } from '../scheduling/use-take-back.ts'
import { AbsenceFields } from './absence-fields.tsx'
import { type AbsenceForm, absenceFormOf, absenceWanted, useAbsenceForm } from './absence-form.ts'
import type { KeptAbsence } from './new-absence.tsx'
import { useDifferingDuring } from './use-differing-during.ts'
import { useTeam } from './use-team.ts'
import { WouldHit } from './would-hit.tsx'

type Props = {
  readonly absence: Absence
  readonly onChanged: (changed: KeptAbsence) => void
  readonly onClose: () => void
}

/** A sick leave that gets longer: what that would hit besides is shown while it is typed. */
export function ChangeAbsence({ absence, onChanged, onClose }: Props) {
  const { t } = useWords()
  const takeBack = useTakeBack()
  const team = useTeam()
  const { id } = absence
  const theirs = absenceFormOf(absence)
  const form = useAbsenceForm(theirs)
  const kept = useFormDraft(`absence-change:${id}`, form)
  useFollow(form, theirs)
  const { run, pending, refusal } = useCommand(salus.rota.changeAbsence, {
    onDone: (changed, _, operationId) => {
      kept.drop()
      say(t('rota:absences.changed'), { undo: () => takeBack(operationId, id), about: id })
      onChanged(changed)
    },
  })
  const save = (values: AbsenceForm) => {
    const wanted = absenceWanted(values)
    if (wanted) run({ id, version: values.version, ...wanted })
    else form.setValues(values) // what was chosen of two versions may not fit together
  }
  const [typed] = useDebouncedValue(form.values, 250)
  const wanted = form.isDirty() ? absenceWanted({ ...typed, reason: '' }) : undefined
  const { answer } = useRehearsal(salus.rota.changeAbsence, wanted && { id, ...wanted })
  const fields = {
    practitionerId: {
      label: t('rota:absences.who'),
      say: (whose: PractitionerId) => team.find((one) => one.id === whose)?.name ?? '',
    },
    ...useDifferingDuring(),
    reason: { label: t('rota:absences.reason'), say: String },
  }
  return (
    <EditPanel
      title={t('rota:absences.change')}
      submit={t('rota:absences.save')}
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
      <AbsenceFields form={form} />
      <WouldHit hits={answer?.hits} more />
    </EditPanel>
  )
}
