import { Modal, Switch } from '@mantine/core'
import { useState } from 'react'
import { allowSingleKeys, singleKeysAllowed, useShortcut, useShortcuts } from '../platform/shortcuts.tsx'
import { useWords } from '../platform/words.ts'
import { KeyHint } from './key-hint.tsx'
import styles from './shortcut-sheet.module.css'
import { openShortcutSheet, shortcutSheet } from './shortcut-sheet-state.ts'

/** Every key that works on this screen, in one sheet. */
export function ShortcutSheet() {
  const { t } = useWords()
  const opened = shortcutSheet.useOpen()
  useShortcut('?', t('shortcuts.title'), openShortcutSheet)
  const close = () => shortcutSheet.set(false)
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('shortcuts.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ShortcutList />
      <SingleKeys />
    </Modal>
  )
}

function ShortcutList() {
  const shortcuts = useShortcuts()
  const inForce = shortcuts.filter(({ keys }, at) => shortcuts.findLastIndex((other) => other.keys === keys) === at)
  const lines = Object.entries(Object.groupBy(inForce, ({ words }) => words))
  return (
    <dl className={styles.list}>
      {lines.map(([words, ways = []]) => (
        <div key={words} className={styles.line}>
          <dt>{words}</dt>
          {ways.map(({ keys }) => (
            <dd key={keys} className={styles.keys}>
              <KeyHint keys={keys} />
              <span className="visually-hidden">{keys}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function SingleKeys() {
  const { t } = useWords()
  const [allowed, setAllowed] = useState(singleKeysAllowed)
  const change = (next: boolean) => {
    allowSingleKeys(next)
    setAllowed(next)
  }
  return (
    <Switch
      mt="lg"
      label={t('shortcuts.singleKeys')}
      description={t('shortcuts.singleKeysHint')}
      checked={allowed}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  )
}
