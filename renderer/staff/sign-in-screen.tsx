import type { SetUpState } from '../../shared/clinics.ts'
import type { SignedIn, StaffMember } from '../../shared/staff.ts'

type Props = {
  readonly state: SetUpState
  readonly returning: StaffMember | undefined
  readonly onSignedIn: (signedIn: SignedIn) => void
}
export function SignInScreen({ state }: Props) {
  return <p>{state.clinicName}</p>
}
