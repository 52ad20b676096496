import { IconCalendarEvent, IconReceipt, IconSettings, IconUsers } from '@tabler/icons-react'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { BrandMark } from './components/brand-mark.tsx'
import styles from './navigation-rail.module.css'
import { useAction } from './platform/actions.ts'
import { useSession } from './platform/session.tsx'
import { useWords } from './platform/words.ts'

/** `holds` are the first parts of the addresses that belong to a place. */
const places = [
  { name: 'day', to: '/day', keys: 'G D', holds: ['day'], permission: 'scheduling.read', Icon: IconCalendarEvent },
  {
    name: 'patients',
    to: '/patients',
    keys: 'G P',
    holds: ['patients', 'notes'],
    permission: 'patients.read',
    Icon: IconUsers,
  },
  {
    name: 'billing',
    to: '/billing',
    keys: 'G B',
    holds: ['billing', 'invoices'],
    permission: 'billing.read',
    Icon: IconReceipt,
  },
  {
    name: 'settings',
    to: '/settings/account',
    keys: 'G S',
    holds: ['settings'],
    permission: undefined,
    Icon: IconSettings,
  },
] as const
type Place = (typeof places)[number]

export function NavigationRail() {
  const { t } = useWords()
  const { may } = useSession()
  const seen = places.filter(({ permission }) => !permission || may(permission))
  return (
    <nav className={styles.rail} aria-label={t('nav.label')}>
      <div className={styles.brand}>
        <BrandMark size={28} />
      </div>
      {seen.map((place) => (
        <RailLink key={place.name} place={place} />
      ))}
    </nav>
  )
}

function RailLink({ place: { name, to, keys, holds, Icon } }: { readonly place: Place }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const words = t(`nav.${name}`)
  const here = useRouterState({
    select: ({ location }) => holds.some((part) => part === location.pathname.split('/')[1]),
  })
  useAction({ id: `go-${name}`, words: t('nav.goTo', { place: words }), keys, run: () => void navigate({ to }) })
  return (
    <Link
      to={to}
      className={styles.link}
      data-here={here}
      aria-current={here ? 'page' : undefined}
      title={`${words} (${keys})`}
    >
      <Icon size={22} stroke={1.6} aria-hidden="true" />
      <span>{words}</span>
    </Link>
  )
}
