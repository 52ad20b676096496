import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { ScreenHeader } from './screen-header.tsx'
import styles from './settings-page.module.css'

const groups = [
  {
    name: 'place',
    places: [
      { name: 'clinic', to: '/settings/clinic', permission: 'clinics.manage' },
      { name: 'closures', to: '/settings/closures', permission: 'clinics.manage' },
      { name: 'resources', to: '/settings/resources', permission: 'clinics.manage' },
    ],
  },
  {
    name: 'team',
    places: [
      { name: 'practitioners', to: '/settings/practitioners', permission: 'clinics.manage' },
      { name: 'absences', to: '/settings/absences', permission: 'rota.plan' },
      { name: 'feeds', to: '/settings/feeds', permission: 'calendars.share' },
    ],
  },
  {
    name: 'offer',
    places: [
      { name: 'services', to: '/settings/services', permission: 'clinics.manage' },
      { name: 'prices', to: '/settings/prices', permission: 'clinics.manage' },
      { name: 'insurers', to: '/settings/insurers', permission: 'clinics.manage' },
    ],
  },
  {
    name: 'access',
    places: [
      { name: 'staff', to: '/settings/staff', permission: 'staff.manage' },
      { name: 'account', to: '/settings/account', permission: undefined },
    ],
  },
] as const

type Props = {
  readonly title: string
  readonly hint?: ReactNode
  readonly actions?: ReactNode
  /** A list fills the place; forms stand in a column that can be read. */
  readonly filled?: boolean
  readonly panel?: ReactNode
  readonly children: ReactNode
}

/** Settings: their places on the left, one of them beside it. */
export function SettingsPage({ title, hint, actions, filled = false, panel, children }: Props) {
  const { t } = useWords()
  return (
    <>
      <ScreenHeader title={t('nav.settings')} />
      <div className={styles.settings}>
        <Places />
        <div className={styles.page} data-filled={filled}>
          <header className={styles.head}>
            <div>
              <h2 className={styles.title}>{title}</h2>
              {hint && <p className={styles.hint}>{hint}</p>}
            </div>
            {actions}
          </header>
          {children}
        </div>
        {panel}
      </div>
    </>
  )
}

function Places() {
  const { t } = useWords()
  const { may } = useSession()
  return (
    <nav className={styles.places} aria-label={t('nav.settings')}>
      {groups.map((group) => {
        const seen = group.places.filter(({ permission }) => !permission || may(permission))
        if (seen.length === 0) return null
        const id = `settings-${group.name}`
        return (
          <div key={group.name}>
            <p id={id} className={styles.group}>
              {t(`settings.groups.${group.name}`)}
            </p>
            <ul aria-labelledby={id} className={styles.groupPlaces}>
              {seen.map(({ name, to }) => (
                <li key={name}>
                  <Link to={to} className={styles.place} activeProps={{ className: `${styles.place} ${styles.here}` }}>
                    {t(`settings.${name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}

type SectionProps = { readonly title: string; readonly hint?: ReactNode; readonly children: ReactNode }

export function SettingsSection({ title, hint, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <div>
        <h3 className={styles.sectionTitle}>{title}</h3>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  )
}

/** Above the sections, only as tall as what it has to say. */
export function SettingsNotice({ children }: { readonly children: ReactNode }) {
  return <div className={styles.notice}>{children}</div>
}
