import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { ScreenHeader } from './screen-header.tsx'
import styles from './settings-page.module.css'

const places = [
  { name: 'clinic', to: '/settings/clinic', permission: 'clinics.manage' },
  { name: 'practitioners', to: '/settings/practitioners', permission: 'clinics.manage' },
  { name: 'services', to: '/settings/services', permission: 'clinics.manage' },
  { name: 'staff', to: '/settings/staff', permission: 'staff.manage' },
  { name: 'account', to: '/settings/account', permission: undefined },
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
  const { may } = useSession()
  const seen = places.filter(({ permission }) => !permission || may(permission))
  return (
    <>
      <ScreenHeader title={t('nav.settings')} />
      <div className={styles.settings}>
        <nav className={styles.places} aria-label={t('nav.settings')}>
          {seen.map(({ name, to }) => (
            <Link
              key={name}
              to={to}
              className={styles.place}
              activeProps={{ className: `${styles.place} ${styles.here}` }}
            >
              {t(`settings.${name}`)}
            </Link>
          ))}
        </nav>
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
