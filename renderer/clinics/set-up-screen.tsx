import { useForm } from '@mantine/form'
import { useState } from 'react'
import { NewClinic } from '../../shared/clinics.ts'
import { NewStaffMember, type SignedIn } from '../../shared/staff.ts'
import { useCommand } from '../platform/command.ts'
import { fieldErrors } from '../platform/field-words.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { DoorFrame } from '../staff/door-frame.tsx'
import { countryHere, customsOf } from './countries.ts'
import { OpenDemo } from './open-demo.tsx'
import { AdministratorStep, ClinicStep } from './set-up-steps.tsx'

type Props = { readonly onDone: (signedIn: SignedIn) => void; readonly onDemo: () => void }

/** The first start: where the clinic is, and who looks after it. */
export function SetUpScreen({ onDone, onDemo }: Props) {
  const { t, language } = useWords()
  const [step, setStep] = useState<'clinic' | 'administrator'>('clinic')
  const [country] = useState(() => countryHere(Temporal.Now.timeZoneId(), navigator.languages))
  const clinic = useForm({
    initialValues: { name: '', country, language: language as string, ...customsOf(country) },
    validate: (values) => fieldErrors(NewClinic, values, t),
  })
  const administrator = useForm({
    initialValues: { name: '', email: '', password: '' },
    validate: (values) => fieldErrors(NewStaffMember.omit({ role: true }), values, t),
  })
  const setUp = useCommand(salus.clinics.setUp, { onDone })
  const finish = () => setUp.run({ clinic: clinic.values, administrator: { ...administrator.values, language } })

  if (step === 'administrator')
    return (
      <DoorFrame
        clinicName={clinic.values.name}
        title={t('clinics:setUp.administrator')}
        hint={t('clinics:setUp.administratorHint')}
      >
        <AdministratorStep
          form={administrator}
          pending={setUp.pending}
          refusal={setUp.refusal}
          onBack={() => setStep('clinic')}
          onFinish={finish}
        />
      </DoorFrame>
    )
  return (
    <DoorFrame clinicName={null} title={t('clinics:setUp.clinic')} hint={t('clinics:setUp.clinicHint')}>
      <ClinicStep form={clinic} onNext={() => setStep('administrator')} />
      <OpenDemo onOpened={onDemo} />
    </DoorFrame>
  )
}
