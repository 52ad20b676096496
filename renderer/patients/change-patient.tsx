import { Button, Stack } from '@mantine/core'
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
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { differencesOf } from './compare-patient.ts'
import { FirstFields, LaterFields } from './patient-fields.tsx'
import { type PatientForm, type PatientValues, readPatient, valuesOf } from './patient-values.ts'
import { usePatientForm, useWriting } from './use-patient-form.ts'

type Props = { readonly patient: Patient; readonly onClose: () => void }

/** The form goes by the patient as it was when it was opened; later news show up only as a decision to make. */
export function ChangePatient({ patient, onClose }: Props) {
  const { t } = useTranslation('patients')
  const formId = useId()
  const writing = useWriting()
  const [opened] = useState(patient)
  const [meanwhile, setMeanwhile] = useState<Patient>()
  const form = usePatientForm(valuesOf(opened, writing), opened.version)
  const kept = useFormDraft(`patient:${patient.id}`, form)
  const change = useCommand(salus.patients.changePatient, {
    onDone: () => {
      kept.drop()
      say(t('changed'))
      onClose()
    },
    onRefused: ({ code }) => {
      if (code === 'changed-meanwhile') void salus.patients.getPatient.call({ id: patient.id }).then(compare)
    },
  })
  const save = (values: PatientForm) => {
    const { patient: read } = readPatient(values, writing)
    if (read) change.run({ ...read, id: patient.id, version: Number(values.version), active: patient.active })
  }
  const compare = (theirs: Patient) => {
    const differences = differencesOf(valuesOf(opened, writing), form.values, valuesOf(theirs, writing))
    if (differences.length > 0) setMeanwhile(theirs)
    else decide(form.values, theirs)
  }
  const decide = (chosen: PatientValues, theirs: Patient) => {
    const values = { ...chosen, version: String(theirs.version) }
    form.setValues(values)
    setMeanwhile(undefined)
    save(values)
  }

  if (meanwhile) {
    const versions = { base: valuesOf(opened, writing), mine: form.values, theirs: valuesOf(meanwhile, writing) }
    return <ChangedMeanwhile {...versions} onDecide={(chosen) => decide(chosen, meanwhile)} onLeave={onClose} />
  }
  return (
    <SidePanel
      title={t('edit')}
      onClose={onClose}
      takesFocus
      footer={<SaveButton formId={formId} pending={change.pending} />}
    >
      <form id={formId} onSubmit={form.onSubmit(save)} noValidate>
        <Stack gap="md">
          <RestoredNotice kept={kept} />
          <FirstFields form={form} />
          <LaterFields form={form} />
          <RefusalNotice refusal={change.refusal} />
        </Stack>
      </form>
    </SidePanel>
  )
}

function SaveButton({ formId, pending }: { readonly formId: string; readonly pending: boolean }) {
  const { t } = useTranslation('patients')
  return (
    <Button type="submit" form={formId} fullWidth loading={pending} rightSection={<KeyHint keys="Enter" />}>
      {t('save')}
    </Button>
  )
}
