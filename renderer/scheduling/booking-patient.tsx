import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PatientId } from '../../shared/patients.ts'
import { dropDraft } from '../platform/kept-drafts.ts'
import { ChosenPatient } from './chosen-patient.tsx'
import { PatientPicker } from './patient-picker.tsx'
import { patientDraft, RegisterInline } from './register-inline.tsx'
import type { Booking } from './use-booking.ts'

type Props = { readonly booking: Booking; readonly onChosen: () => void }

/** Who comes: searched for, registered on the spot, or already known from where the booking began. */
export function BookingPatient({ booking: { form, missing }, onChosen }: Props) {
  const { t } = useTranslation('scheduling')
  const picker = useRef<HTMLDivElement>(null)
  const { patientId, newPatient } = form.values
  const id = PatientId.safeParse(patientId).data
  const choose = (chosen: string) => {
    form.setValues({ patientId: chosen, newPatient: '' })
    requestAnimationFrame(onChosen) // the field that had the focus is gone by then
  }
  if (id) return <ChosenPatient id={id} onLeave={() => form.setFieldValue('patientId', '')} />
  const search = () => {
    form.setFieldValue('newPatient', '')
    requestAnimationFrame(() => picker.current?.querySelector('input')?.focus())
  }
  /** What was typed of somebody else the last time is not theirs. */
  const register = (query: string) => {
    void dropDraft(patientDraft).finally(() => form.setFieldValue('newPatient', query))
  }
  if (newPatient !== '') return <RegisterInline query={newPatient} onRegistered={choose} onLeave={search} />
  return (
    <div ref={picker}>
      <PatientPicker
        error={missing.includes('patient') ? t('booking.patientNeeded') : undefined}
        onPick={choose}
        onRegister={register}
      />
    </div>
  )
}
