import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PractitionerId } from '../../shared/clinics.ts'
import type { LocalDate } from '../../shared/platform/local-time.ts'
import { salus } from '../platform/salus.ts'
import { type KeptAbsence, NewAbsence } from './new-absence.tsx'
import { SavedAbsence } from './saved-absence.tsx'

type Props = {
  /** Whose, when it is known: the column it was opened from. */
  readonly practitionerId?: PractitionerId | undefined
  readonly day?: LocalDate | undefined
  readonly onClose: () => void
}

/** Somebody is away: for when, what that hits, and where the visits go. Nothing is saved until it is said so. */
export function AbsencePanel({ practitionerId, day, onClose }: Props) {
  const [added, setAdded] = useState<KeptAbsence>()
  if (added) return <AddedAbsence {...added} onClose={onClose} />
  return <NewAbsence practitionerId={practitionerId} day={day} onAdded={setAdded} onClose={onClose} />
}

/** As it stands now: it may be changed, and taken back, while it is looked at. */
function AddedAbsence({ absence, ...rest }: KeptAbsence & Pick<Props, 'onClose'>) {
  const { data } = useQuery(salus.rota.listAbsences.queryOptions({ input: {} }))
  return <SavedAbsence absence={data?.items.find(({ id }) => id === absence.id) ?? absence} {...rest} />
}
