import { useWords } from '../platform/words.ts'
import { StatusBadge } from './status-badge.tsx'

/** In use, or kept only for what is past. */
export function ActiveBadge({ active }: { readonly active: boolean }) {
  const { t } = useWords()
  return (
    <StatusBadge tone={active ? 'done' : 'neutral'} shape={active ? 'dot' : 'ring'}>
      {t(active ? 'active' : 'inactive')}
    </StatusBadge>
  )
}
