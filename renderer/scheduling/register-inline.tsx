import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../shared/patients.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { say } from '../components/say.tsx'
import { Namesakes } from '../patients/namesakes.tsx'
import { FirstFields } from '../patients/patient-fields.tsx'
import { blankPatient, guessFrom, readPatient } from '../patients/patient-values.ts'
import { fullName } from '../patients/person-name.ts'
import { usePatientForm, useWriting } from '../patients/use-patient-form.ts'
import { useCommand } from '../platform/command.ts'
import { useFormDraft } from '../platform/form-draft.ts'
import { salus } from '../platform/salus.ts'
import { InlineAct } from './inline-act.tsx'

/** Of whom is being registered while booking. */
export const patientDraft = 'booking-patient'

type Props = {
  readonly query: string
  readonly onRegistered: (id: PatientId) => void
  readonly onLeave: () => void
}

/** A name and a phone, without leaving the booking. Whoever is already here can be picked instead. */
export function RegisterInline({ query, onRegistered, onLeave }: Props) {
  const { t } = useTranslation('scheduling')
  const writing = useWriting()
  const form = usePatientForm({ ...blankPatient, ...guessFrom(query) })
  const kept = useFormDraft(patientDraft, form)
  const leave = () => {
    kept.drop()
    onLeave()
  }
  const settle = (id: PatientId) => {
    kept.drop()
    onRegistered(id)
  }
  const register = useCommand(salus.patients.registerPatient, {
    onDone: (patient) => {
      say(t('said.registered', { name: fullName(patient) }))
      settle(patient.id)
    },
  })
  const submit = () => {
    if (form.validate().hasErrors) return
    const { patient } = readPatient(form.values, writing)
    if (patient) register.run(patient)
  }
  return (
    <InlineAct title={t('newPatient.title')} onSubmit={submit} onLeave={leave} leavesOnEsc={false}>
      <FirstFields form={form} />
      <Namesakes values={form.values} pick={{ words: t('newPatient.thisOne'), run: settle }} />
      <RefusalNotice refusal={register.refusal} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" size="compact-md" onClick={leave}>
          {t('newPatient.back')}
        </Button>
        <Button type="submit" size="compact-md" loading={register.pending}>
          {t('newPatient.register')}
        </Button>
      </Group>
    </InlineAct>
  )
}
