import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import styles from './choose-clinic.module.css'

/** Where this desk stands. With one clinic there is nothing to choose. */
export function ChooseClinic() {
  const { t } = useWords()
  const { clinic, clinics, chooseClinic } = useSession()
  if (clinics.length < 2) return <span className={styles.clinic}>{clinic.name}</span>
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles.button} aria-label={t('clinics:choose', { name: clinic.name })}>
          <span className={styles.clinic}>{clinic.name}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {clinics.map(({ id, name }) => (
          <Menu.Item
            key={id}
            onClick={() => chooseClinic(id)}
            aria-current={id === clinic.id}
            rightSection={id === clinic.id && <IconCheck size={16} aria-hidden="true" />}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
