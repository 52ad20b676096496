import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconKeyboard, IconLanguage, IconLogout, IconSettings } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { languages } from '../../shared/staff.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { openShortcutSheet } from '../components/shortcut-sheet-state.ts'
import { useAction } from '../platform/actions.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import { languageName } from './language-name.ts'
import { useChosenLanguage } from './use-chosen-language.ts'
import styles from './user-menu.module.css'

const lights = ['light', 'dark', 'auto'] as const

export function UserMenu() {
  const { t } = useWords()
  const { staff, signOut } = useSession()
  const navigate = useNavigate()
  useAction({ id: 'sign-out', words: t('staff:signOut'), run: signOut })
  return (
    <Menu position="bottom-end" width={248}>
      <Menu.Target>
        <button type="button" className={styles.person} title={staff.name}>
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(staff.name)}
          </span>
          <span className={styles.name}>{staff.name}</span>
          <span className="visually-hidden">{t('staff:menu')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(`staff:roles.${staff.role}`)}</Menu.Label>
        <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => void navigate({ to: '/settings/account' })}>
          {t('staff:account.title')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} />}
          rightSection={<KeyHint keys="?" />}
          onClick={openShortcutSheet}
        >
          {t('shortcuts.title')}
        </Menu.Item>
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <LightItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          {t('staff:signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function LanguageItems() {
  const { t, language: spoken } = useWords()
  const choose = useChosenLanguage()
  return (
    <>
      <Menu.Label>{t('language')}</Menu.Label>
      {languages.map((language) => (
        <Menu.Item
          key={language}
          lang={language}
          leftSection={<IconLanguage size={16} />}
          rightSection={spoken === language && <Chosen />}
          onClick={() => choose(language)}
        >
          {languageName(language)}
        </Menu.Item>
      ))}
    </>
  )
}

function LightItems() {
  const { t } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  return (
    <>
      <Menu.Label>{t('light.label')}</Menu.Label>
      {lights.map((light) => (
        <Menu.Item key={light} rightSection={colorScheme === light && <Chosen />} onClick={() => setColorScheme(light)}>
          {t(`light.${light}`)}
        </Menu.Item>
      ))}
    </>
  )
}

function Chosen() {
  const { t } = useWords()
  return <IconCheck size={16} aria-label={t('chosen')} />
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
