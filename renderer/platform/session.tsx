import { createContext, useContext } from 'react'
import type { Clinic, ClinicId } from '../../shared/clinics.ts'
import type { StaffMember } from '../../shared/staff.ts'

export type Session = {
  readonly staff: StaffMember
  readonly may: (permission: string) => boolean
  /** The clinic this desk works for. */
  readonly clinic: Clinic
  readonly clinics: readonly Clinic[]
  readonly chooseClinic: (id: ClinicId) => void
  readonly demo: boolean
  readonly signOut: () => void
}

export const SessionContext = createContext<Session | undefined>(undefined)

/** Nobody, on the sign-in screen. */
export function useOpenSession(): Session | undefined {
  return useContext(SessionContext)
}

/** Who is at the desk, what they may do, and for which clinic. Only below `SessionGate`. */
export function useSession(): Session {
  const session = useOpenSession()
  if (!session) throw new Error('Nobody is signed in here')
  return session
}
