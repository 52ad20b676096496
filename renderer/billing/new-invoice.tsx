import { Button, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvoiceLine } from '../../shared/billing.ts'
import type { Patient } from '../../shared/patients.ts'
import type { AppointmentId } from '../../shared/scheduling.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { PatientPicker } from '../patients/patient-picker.tsx'
import { fullName } from '../patients/person-name.ts'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { FirstLine } from './first-line.tsx'
import styles from './new-invoice.module.css'
import { VisitsToBill } from './visits-to-bill.tsx'

type Payer = Pick<Patient, 'id' | 'firstName' | 'lastName'>
type Props = { readonly patient?: Payer; readonly onClose: () => void }

/** From a visit that nobody billed yet in one press, or for anybody with a first line. */
export function NewInvoice({ patient, onClose }: Props) {
  const { t } = useTranslation('billing')
  const { clinic } = useSession()
  const navigate = useNavigate()
  const [payer, setPayer] = useState(patient)
  const draft = useCommand(salus.billing.draftInvoice, {
    onDone: (invoice) => void navigate({ to: '/invoices/$invoiceId', params: { invoiceId: invoice.id } }),
  })
  const begin = (patientId: Patient['id'], line: InvoiceLine, appointmentId?: AppointmentId) =>
    draft.run({ patientId, lines: [line], clinicId: clinic.id, appointmentId })

  return (
    <SidePanel title={t('newInvoice')} onClose={onClose} takesFocus key={payer?.id}>
      <Stack gap="md">
        {payer ? (
          <p className={styles.payer}>
            <strong>{fullName(payer)}</strong>
            {!patient && (
              <Button size="compact-sm" variant="subtle" onClick={() => setPayer(undefined)}>
                {t('anotherPatient')}
              </Button>
            )}
          </p>
        ) : (
          <PatientPicker label={t('forWhom')} onPick={setPayer} />
        )}
        {payer && <FirstLine pending={draft.pending} onBegin={(line) => begin(payer.id, line)} />}
        <RefusalNotice refusal={draft.refusal} />
        <VisitsToBill payer={payer?.id} onBill={(visit, line) => begin(visit.patientId, line, visit.id)} />
      </Stack>
    </SidePanel>
  )
}
