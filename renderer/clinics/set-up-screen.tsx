import type { SignedIn } from '../../shared/staff.ts'

export function SetUpScreen({ onDone }: { readonly onDone: (signedIn: SignedIn) => void }) {
  return <p>{String(onDone)}</p>
}
