import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import styles from './app-frame.module.css'
import { ChooseClinic } from './clinics/choose-clinic.tsx'
import { ConnectionBanner } from './components/connection-banner.tsx'
import { ShortcutSheet } from './components/shortcut-sheet.tsx'
import { TopBar } from './components/top-bar.tsx'
import { NavigationRail } from './navigation-rail.tsx'
import { listenForShortcuts, useShortcut } from './platform/shortcuts.tsx'
import { useWords } from './platform/words.ts'
import { Palette } from './search/palette.tsx'
import { openPalette } from './search/palette-state.ts'
import { useAnywhereActions } from './search/use-anywhere-actions.ts'
import { UserMenu } from './staff/user-menu.tsx'

/** Rail, bar, and the work: the same on every screen. */
export function AppFrame() {
  const { t } = useWords()
  useEffect(listenForShortcuts, [])
  useAnywhereActions()
  useShortcut('Alt+Left', t('back'), () => globalThis.history.back()) // a desktop window has no such key of its own
  return (
    <div className={styles.frame}>
      <NavigationRail />
      <div className={styles.stage}>
        <TopBar onSearch={openPalette}>
          <ChooseClinic />
          <UserMenu />
        </TopBar>
        <ConnectionBanner />
        <main className={styles.work} id="work">
          <Outlet />
        </main>
      </div>
      <Palette />
      <ShortcutSheet />
    </div>
  )
}
