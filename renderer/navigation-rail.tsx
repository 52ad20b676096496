import { IconCalendarEvent, IconReceipt, IconSettings, IconUsers } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { BrandMark } from './components/brand-mark.tsx'
import styles from './navigation-rail.module.css'
import { useAction } from './platform/actions.ts'
import { useSession } from './platform/session.tsx'
import { useWords } from './platform/words.ts'

const places = [
  { name: 'day', to: '/day', keys: 'G D', permission: 'scheduling.read', Icon: IconCalendarEvent },
  { name: 'patients', to: '/patients', keys: 'G P', permission: 'patients.read', Icon: IconUsers },
  { name: 'billing', to: '/billing', keys: 'G B', permission: 'billing.read', Icon: IconReceipt },
  { name: 'settings', to: '/settings/account', keys: 'G S', permission: undefined, Icon: IconSettings },
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

function RailLink({ place: { name, to, keys, Icon } }: { readonly place: Place }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const words = t(`nav.${name}`)
  useAction({ id: `go-${name}`, words: t('nav.goTo', { place: words }), keys, run: () => void navigate({ to }) })
  const activeProps = { className: `${styles.link} ${styles.active}` }
  const active = name === 'settings' ? '/settings' : to
  return (
    <Link to={to} className={styles.link} activeProps={activeProps} title={`${words} (${keys})`} data-place={active}>
      <Icon size={22} stroke={1.6} aria-hidden="true" />
      <span>{words}</span>
    </Link>
  )
}
