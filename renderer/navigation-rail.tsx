import { IconCalendarEvent, IconHourglass, IconReceipt, IconSettings, IconUsers } from '@tabler/icons-react'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { BrandMark } from './components/brand-mark.tsx'
import styles from './navigation-rail.module.css'
import { useAction } from './platform/actions.ts'
import { useSession } from './platform/session.tsx'
import { useWords } from './platform/words.ts'

/** `holds` are the first parts of the addresses that belong to a place. */
const places = [
  {
    name: 'day',
    to: '/day',
    keys: 'G D',
    holds: ['day', 'agenda', 'waiting-room', 'series'],
    permission: 'scheduling.read',
    Icon: IconCalendarEvent,
  },
  {
    name: 'waiting-list',
    to: '/waiting-list',
    keys: 'G L',
    holds: ['waiting-list'],
    permission: 'scheduling.read',
    Icon: IconHourglass,
  },
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
  usePageTitle()
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

/** Windows and tabs are told apart by their place. Never by a patient: titles end up in histories and task lists. */
function usePageTitle(): void {
  const { t } = useWords()
  const name = useRouterState({ select: ({ location }) => placeOf(location.pathname)?.name })
  const title = name ? `${t(`nav.${name}`)} · ${t('salus')}` : t('salus')
  useEffect(() => {
    document.title = title
  }, [title])
}

function placeOf(path: string): Place | undefined {
  const [, first] = path.split('/')
  return places.find(({ holds }) => holds.some((part) => part === first))
}

function RailLink({ place }: { readonly place: Place }) {
  const { name, to, keys, Icon } = place
  const { t } = useWords()
  const navigate = useNavigate()
  const words = t(`nav.${name}`)
  const here = useRouterState({ select: ({ location }) => placeOf(location.pathname) === place })
  useAction({
    id: `go-${name}`,
    words: t('nav.goTo', { place: words }),
    keys,
    run: () => void navigate({ to }),
  })
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
