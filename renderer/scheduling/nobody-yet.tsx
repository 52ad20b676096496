import { Button } from '@mantine/core'
import { IconUsersPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state.tsx'
import { useSession } from '../platform/session.tsx'
import look from './nobody-yet.module.css'

/** A clinic before its first practitioner. */
export function NobodyYet() {
  const { t } = useTranslation('scheduling')
  const manages = useSession().may('clinics.manage')
  return (
    <div className={look.middle}>
      <EmptyState
        title={t('empty.nobodyTitle')}
        hint={t(manages ? 'empty.nobodyHint' : 'empty.nobodyHintOthers')}
        icon={<IconUsersPlus size={24} stroke={1.5} />}
      >
        {manages && (
          <Button component={Link} to="/settings/practitioners">
            {t('empty.addPractitioners')}
          </Button>
        )}
      </EmptyState>
    </div>
  )
}
