import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { EmptyState } from './empty-state.tsx'
import { ScreenHeader } from './screen-header.tsx'

type Props = { readonly permission: string; readonly title: string; readonly children: ReactNode }

/** A screen, or the reason why this role does not see it. */
export function Permitted({ permission, title, children }: Props) {
  const { t } = useWords()
  const { may, staff } = useSession()
  if (may(permission)) return children
  const role = t(`staff:roles.${staff.role}`)
  return (
    <>
      <ScreenHeader title={title} />
      <EmptyState
        title={t('noPermission.title')}
        hint={t('noPermission.hint', { role })}
        icon={<IconLock size={24} stroke={1.5} />}
      />
    </>
  )
}
