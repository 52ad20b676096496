import { useTranslation } from 'react-i18next'
import type { Note } from '../../shared/records.ts'
import { StatusBadge } from '../components/status-badge.tsx'

export function NoteState({ note: { status } }: { readonly note: Note }) {
  const { t } = useTranslation('records')
  return status === 'signed' ? (
    <StatusBadge tone="done" shape="check">
      {t('status.signed')}
    </StatusBadge>
  ) : (
    <StatusBadge tone="neutral" shape="ring">
      {t('status.draft')}
    </StatusBadge>
  )
}
