import type { SetUpState } from '../../shared/clinics.ts'
import type { SignedIn, StaffMember } from '../../shared/staff.ts'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { DoorFrame } from './door-frame.tsx'
import { SignInForm } from './sign-in-form.tsx'

type Props = {
  readonly state: SetUpState
  /** Whose session ended by itself; what they were doing waits behind this screen. */
  readonly returning: StaffMember | undefined
  readonly onSignedIn: (signedIn: SignedIn) => void
}

export function SignInScreen({ state, returning, onSignedIn }: Props) {
  const { t } = useWords()
  const signIn = useCommand(salus.staff.signIn, { onDone: onSignedIn })
  return (
    <DoorFrame
      clinicName={state.clinicName}
      title={t('staff:signIn.title')}
      hint={returning && t('staff:signIn.returning', { name: returning.name })}
    >
      <SignInForm email={returning?.email ?? ''} signIn={signIn} />
      {state.demo && <DemoAccounts signIn={signIn} />}
    </DoorFrame>
  )
}
