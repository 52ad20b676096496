import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { salus } from '../platform/salus.ts'
import { type KeptClosure, NewClosure } from './new-closure.tsx'
import { SavedClosure } from './saved-closure.tsx'

type Props = { readonly year: number; readonly onClose: () => void }

/** A closed day, and what it would hit; then the visits that still stand in it. */
export function ClosurePanel({ year, onClose }: Props) {
  const [added, setAdded] = useState<KeptClosure>()
  if (added) return <AddedClosure {...added} onClose={onClose} />
  return <NewClosure year={year} onAdded={setAdded} onClose={onClose} />
}

/** As it stands now: it may be changed, and taken back, while it is looked at. */
function AddedClosure({ closure, ...rest }: KeptClosure & Pick<Props, 'onClose'>) {
  const { clinicId } = closure
  const { data } = useQuery(salus.rota.listClosures.queryOptions({ input: { clinicId } }))
  return <SavedClosure closure={data?.items.find(({ id }) => id === closure.id) ?? closure} {...rest} />
}
