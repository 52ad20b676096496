import type { Closure } from '../../shared/clinics.ts'
import type { Column } from '../components/list-table.ts'
import { StatusBadge } from '../components/status-badge.tsx'
import { useWords } from '../platform/words.ts'
import { useDuringInWords } from './use-during-in-words.ts'

export function useClosureColumns(): Column<Closure>[] {
  const { t } = useWords()
  const duringInWords = useDuringInWords()
  return [
    { id: 'when', title: t('rota:closures.when'), width: 'minmax(0, 1.4fr)', cell: duringInWords },
    {
      id: 'name',
      title: t('clinics:name'),
      width: 'minmax(0, 1.6fr)',
      cell: ({ name }) => name,
    },
    {
      id: 'kind',
      title: t('rota:closures.kind'),
      width: '160px',
      cell: ({ kind }) => (
        <StatusBadge tone={kind === 'holiday' ? 'info' : 'neutral'} shape={kind === 'holiday' ? 'diamond' : 'square'}>
          {t(`rota:closures.kinds.${kind}`)}
        </StatusBadge>
      ),
    },
  ]
}
