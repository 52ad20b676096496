import { useState } from 'react'
import type { PractitionerId } from '../../shared/clinics.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import { type AddedAbsence, NewAbsence } from './new-absence.tsx'
import { SavedAbsence } from './saved-absence.tsx'

type Props = {
  /** Whose, when it is known: the column it was opened from. */
  readonly practitionerId?: PractitionerId | undefined
  readonly day?: LocalDate | undefined
  readonly onClose: () => void
}

/** Somebody is away: for when, what that hits, and where the visits go. Nothing is saved until it is said so. */
export function AbsencePanel({ practitionerId, day, onClose }: Props) {
  const [added, setAdded] = useState<AddedAbsence>()
  if (added) return <SavedAbsence absence={added.absence} hits={added.hits} onClose={onClose} />
  return <NewAbsence practitionerId={practitionerId} day={day} onAdded={setAdded} onClose={onClose} />
}
