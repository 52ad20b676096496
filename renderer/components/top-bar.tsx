import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../platform/words.ts'
import { KeyHint } from './key-hint.tsx'
import { titlePlace } from './title-place.ts'
import styles from './top-bar.module.css'

type Props = { readonly onSearch: () => void; readonly children: ReactNode }

export function TopBar({ onSearch, children }: Props) {
  const { t } = useWords()
  return (
    <header className={styles.bar}>
      <div ref={titlePlace.set} className={styles.title} />
      <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span className={styles.words}>{t('search.button')}</span>
        <KeyHint keys="Ctrl+K" />
      </button>
      <div className={styles.menus}>{children}</div>
    </header>
  )
}
