import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Patient, PatientId } from '../../shared/patients.ts'
import { NewInvoice } from '../billing/new-invoice.tsx'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { NotFound } from '../components/not-found.tsx'
import { Permitted } from '../components/permitted.tsx'
import { ScreenHeader } from '../components/screen-header.tsx'
import { salus } from '../platform/salus.ts'
import { ChangePatient } from './change-patient.tsx'
import { PatientActions, type PatientPanel } from './patient-actions.tsx'
import { PatientDetails } from './patient-details.tsx'
import { PatientHeader } from './patient-header.tsx'
import styles from './patient-screen.module.css'
import { PatientTimeline } from './patient-timeline.tsx'
import { fullName } from './person-name.ts'
import { usePatientHistory } from './use-patient-history.ts'

/** Everything about one person: who it is never scrolls away, what happened is in the middle. */
export function PatientScreen() {
  const { t } = useTranslation('patients')
  const { patientId } = useParams({ from: '/patients/$patientId' })
  return (
    <Permitted permission="patients.read" title={t('patient')}>
      <OpenPatient key={patientId} id={patientId as PatientId} />
    </Permitted>
  )
}

function OpenPatient({ id }: { readonly id: PatientId }) {
  const { t } = useTranslation('patients')
  const known = PatientId.safeParse(id).success
  const { data, error, refetch } = useQuery(salus.patients.getPatient.queryOptions({ input: { id }, enabled: known }))
  if (!known) return <NotFound />
  if (data) return <PatientPage patient={data} />
  return (
    <>
      <ScreenHeader title={t('patient')} />
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : <ListSkeleton rows={8} />}
    </>
  )
}

function PatientPage({ patient }: { readonly patient: Patient }) {
  const history = usePatientHistory(patient.id)
  const [panel, setPanel] = useState<PatientPanel>()
  const close = () => setPanel(undefined)
  return (
    <>
      <ScreenHeader title={fullName(patient)} />
      <PatientHeader patient={patient} visits={history.visits}>
        <PatientActions patient={patient} visits={history.visits} onPanel={setPanel} />
      </PatientHeader>
      <div className={styles.body}>
        <PatientTimeline patient={patient} history={history} />
        {panel === undefined && <PatientDetails patient={patient} />}
        {panel === 'change' && <ChangePatient patient={patient} onClose={close} />}
        {panel === 'invoice' && <NewInvoice patient={patient} onClose={close} />}
      </div>
    </>
  )
}
