import { Button, Stack } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Patient } from '../../shared/patients.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { RestoredNotice } from '../components/restored-notice.tsx'
import { say } from '../components/say.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { useCommand } from '../platform/command.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { Namesakes } from './namesakes.tsx'
import { FirstFields, LaterFields } from './patient-fields.tsx'
import { blankPatient, guessFrom, type PatientErrors, readPatient } from './patient-values.ts'
import { fullName } from './person-name.ts'
import { usePatientForm, useWriting } from './use-patient-form.ts'

type Props = {
  /** What was searched for without finding anybody. */
  readonly query?: string
  readonly onRegistered: (patient: Patient) => void
  readonly onClose: () => void
}

/** A name and a phone are enough; the rest waits until the patient comes. */
export function RegisterPatient({ query = '', onRegistered, onClose }: Props) {
  const { t } = useTranslation('patients')
  const formId = useId()
  const writing = useWriting()
  const form = usePatientForm({ ...blankPatient, ...guessFrom(query) })
  const kept = useFormDraft('patient', form)
  const [unfolded, setUnfolded] = useState(false)
  const register = useCommand(salus.patients.registerPatient, {
    onDone: (patient) => {
      kept.drop()
      say(t('registered', { name: fullName(patient) }))
      onRegistered(patient)
    },
  })
  const submit = form.onSubmit(
    (values) => {
      const { patient } = readPatient(values, writing)
      if (patient) register.run(patient)
    },
    (errors) => setUnfolded(unfolded || liesBelow(errors)),
  )

  return (
    <SidePanel
      title={t('newPatient')}
      onClose={onClose}
      takesFocus
      footer={
        <Button
          type="submit"
          form={formId}
          fullWidth
          loading={register.pending}
          rightSection={<KeyHint keys="Enter" />}
        >
          {t('register')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack gap="md">
          <RestoredNotice kept={kept} />
          <FirstFields form={form} />
          <Namesakes values={form.values} />
          <Fold unfolded={unfolded} onToggle={() => setUnfolded(!unfolded)} />
          {unfolded && <LaterFields form={form} />}
          <RefusalNotice refusal={register.refusal} />
        </Stack>
      </form>
    </SidePanel>
  )
}

function Fold({ unfolded, onToggle }: { readonly unfolded: boolean; readonly onToggle: () => void }) {
  const { t } = useTranslation('patients')
  const Icon = unfolded ? IconChevronDown : IconChevronRight
  return (
    <Button
      variant="subtle"
      justify="flex-start"
      px="xs"
      aria-expanded={unfolded}
      onClick={onToggle}
      leftSection={<Icon size={16} aria-hidden="true" />}
    >
      {t('completeLater')}
    </Button>
  )
}

/** A wrong field must be in sight. */
function liesBelow(errors: Partial<Record<keyof PatientErrors, unknown>>): boolean {
  return (['birthDate', 'nationalId', 'email', 'address', 'alert', 'insurerId'] as const).some(
    (field) => field in errors,
  )
}
