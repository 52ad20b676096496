import { Navigate } from '@tanstack/react-router'
import { useSession } from './platform/session.tsx'

/** Where the day of a role begins. */
export function Home() {
  const { may } = useSession()
  if (may('scheduling.read')) return <Navigate to="/day" replace />
  return <Navigate to={may('billing.read') ? '/billing' : '/settings/account'} replace />
}
