import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useInsurers } from '../clinics/use-insurers.ts'
import { SidePanel } from '../components/side-panel.tsx'
import { ChooseVersions } from '../components/two-versions.tsx'
import { differencesOf, joined } from './compare-patient.ts'
import type { PatientField, PatientValues } from './patient-values.ts'

type Props = {
  readonly base: PatientValues
  readonly mine: PatientValues
  readonly theirs: PatientValues
  readonly onDecide: (values: PatientValues) => void
  readonly onLeave: () => void
}

/** Somebody else saved this patient while it was being changed here. */
export function ChangedMeanwhile({ base, mine, theirs, onDecide, onLeave }: Props) {
  const { t } = useTranslation('patients')
  const insurers = useInsurers()
  const insurerName = (wanted: string) => insurers.find(({ id }) => id === wanted)?.name ?? t('paysSelf')
  const differences = differencesOf(base, mine, theirs)
  const [taken, setTaken] = useState(new Map(differences.map(({ field, proposed }) => [field, proposed])))
  const choose = (field: string, choice: string) =>
    setTaken(new Map(taken).set(field as PatientField, choice === 'theirs' ? 'theirs' : 'mine'))

  return (
    <SidePanel
      title={t('meanwhile.title')}
      onClose={onLeave}
      takesFocus
      width={460}
      footer={
        <Button fullWidth onClick={() => onDecide(joined(mine, theirs, taken))} data-autofocus>
          {t('meanwhile.decide')}
        </Button>
      }
    >
      <p>{t('meanwhile.words', { count: differences.length })}</p>
      <ChooseVersions
        differences={differences.map(({ field, ...values }) => ({
          ...values,
          ...(field === 'insurerId' && { mine: insurerName(values.mine), theirs: insurerName(values.theirs) }),
          key: field,
          label: t(`fields.${field}`),
          chosen: taken.get(field) ?? 'mine',
        }))}
        words={{ mine: t('meanwhile.mine'), theirs: t('meanwhile.theirs'), nothing: t('meanwhile.nothing') }}
        onChoose={choose}
      />
    </SidePanel>
  )
}
