import { Chip, Group, Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import { useWords } from '../platform/words.ts'
import type { AbsenceForm } from './absence-form.ts'
import { DuringFields } from './during-fields.tsx'
import { useTeam } from './use-team.ts'

/** Who is away, when and why. */
export function AbsenceFields({ form }: { readonly form: UseFormReturnType<AbsenceForm> }) {
  return (
    <>
      <Who form={form} />
      <DuringFields form={form} />
      <Why
        reason={form.values.reason}
        error={form.errors['reason']}
        onChange={(reason) => form.setFieldValue('reason', reason)}
      />
    </>
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
