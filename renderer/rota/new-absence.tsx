import { Chip, Group, Select, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import type { ReactNode } from 'react'
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
import { type DuringForm, duringOf, wholeDay } from './during.ts'
import { DuringFields } from './during-fields.tsx'
import { HitsNotice } from './hits-notice.tsx'
import { useDuringErrors } from './use-during-errors.ts'
import { useRemoveAbsence } from './use-remove-absence.ts'
import { useTeam } from './use-team.ts'

export type AddedAbsence = { readonly absence: Absence; readonly hits: readonly HitVisit[] }
type AbsenceForm = DuringForm & { readonly practitionerId: PractitionerId | ''; readonly reason: string }
type Props = {
  readonly practitionerId: PractitionerId | undefined
  readonly day: LocalDate | undefined
  readonly onAdded: (added: AddedAbsence) => void
  readonly onClose: () => void
}

export function NewAbsence({ practitionerId, day, onAdded, onClose }: Props) {
  const { t } = useWords()
  const { today } = useFormats()
  const errorsOf = useDuringErrors()
  const remove = useRemoveAbsence()
  const form = useForm<AbsenceForm>({
    initialValues: { ...wholeDay(day ?? today()), practitionerId: practitionerId ?? '', reason: '' },
    validate: (values) => ({
      ...errorsOf(values),
      ...(values.reason.trim().length > 200 && { reason: t('fields.tooLong', { count: 200 }) }),
      ...(values.practitionerId === '' && { practitionerId: t('fields.missing') }),
    }),
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
    const during = duringOf(values)
    if (during && values.practitionerId)
      add.run({ practitionerId: values.practitionerId, ...during, reason: values.reason })
  }
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
      <Who form={form} />
      <DuringFields form={form} />
      <Why
        reason={form.values.reason}
        error={form.errors['reason']}
        onChange={(reason) => form.setFieldValue('reason', reason)}
      />
      <Preview values={form.values} />
    </EditPanel>
  )
}

function Who({ form }: { readonly form: UseFormReturnType<AbsenceForm> }) {
  const { t } = useWords()
  const team = useTeam().filter(({ active, id }) => active || id === form.values.practitionerId)
  return (
    <Select
      label={t('rota:absences.who')}
      data={team.map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      selectFirstOptionOnChange
      data-autofocus={form.values.practitionerId === '' || undefined}
      {...form.getInputProps('practitionerId')}
      value={form.values.practitionerId || null}
    />
  )
}

const reasons = ['vacation', 'ill', 'training', 'family'] as const

type WhyProps = {
  readonly reason: string
  readonly error: ReactNode
  readonly onChange: (reason: string) => void
}

/** A reason in one press, or in one's own words. */
function Why({ reason, error, onChange }: WhyProps) {
  const { t } = useWords()
  return (
    <div>
      <TextInput
        label={t('rota:absences.reason')}
        placeholder={t('optional')}
        autoComplete="off"
        value={reason}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group gap={6} mt={6}>
        {reasons.map((each) => {
          const words = t(`rota:absences.reasons.${each}`)
          return (
            <Chip key={each} size="xs" checked={reason === words} onChange={(on) => onChange(on ? words : '')}>
              {words}
            </Chip>
          )
        })}
      </Group>
    </div>
  )
}

function Preview({ values }: { readonly values: AbsenceForm }) {
  const { t } = useWords()
  const [{ practitionerId, ...typed }] = useDebouncedValue(values, 250)
  const during = duringOf(typed)
  const input = practitionerId && during ? { practitionerId, ...during, reason: null } : undefined
  const { answer } = useRehearsal(salus.rota.addAbsence, input)
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
