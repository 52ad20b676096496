import { IconCalendarEvent, IconChartBar, IconChevronRight, IconSettings, IconStethoscope } from '@tabler/icons-react'
import { demoAccounts, demoPassword } from '../../shared/demo.ts'
import { useWords } from '../platform/words.ts'
import styles from './demo-accounts.module.css'
import type { SignIn } from './sign-in-form.tsx'

const icons = {
  receptionist: IconCalendarEvent,
  practitioner: IconStethoscope,
  manager: IconChartBar,
  administrator: IconSettings,
} as const

/** One click instead of a password: these accounts exist in a demo clinic only. */
export function DemoAccounts({ signIn }: { readonly signIn: SignIn }) {
  const { t } = useWords()
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 className={styles.title} id="demo-accounts">
        {t('staff:demo.title')}
      </h2>
      <ul className={styles.list}>
        {demoAccounts.map(({ email, role }) => (
          <DemoAccount
            key={role}
            role={role}
            enter={() => signIn.run({ email, password: demoPassword })}
            disabled={signIn.pending}
          />
        ))}
      </ul>
    </section>
  )
}

type Props = { readonly role: keyof typeof icons; readonly enter: () => void; readonly disabled: boolean }

function DemoAccount({ role, enter, disabled }: Props) {
  const { t } = useWords()
  const Icon = icons[role]
  return (
    <li>
      <button type="button" className={styles.account} onClick={enter} disabled={disabled}>
        <Icon size={20} stroke={1.6} aria-hidden="true" />
        <span className={styles.words}>
          <span className={styles.role}>{t(`staff:roles.${role}`)}</span>
          <span className={styles.does}>{t(`staff:demo.${role}`)}</span>
        </span>
        <IconChevronRight size={16} stroke={1.6} aria-hidden="true" />
      </button>
    </li>
  )
}
