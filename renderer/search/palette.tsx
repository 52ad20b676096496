import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useShortcut } from '../platform/shortcuts.tsx'
import { useWords } from '../platform/words.ts'
import type { Found } from './found.ts'
import { FoundList, optionId } from './found-list.tsx'
import styles from './palette.module.css'
import { openPalette, palette } from './palette-state.ts'
import { useFound } from './use-found.tsx'

/** One search for everything: always there, so that it opens in one frame. */
export function Palette() {
  const { t } = useWords()
  const opened = palette.useOpen()
  useShortcut('Ctrl+K', t('search.title'), openPalette)
  useShortcut('/', t('search.title'), openPalette, { when: !opened })
  return (
    <Modal.Root
      opened={opened}
      onClose={() => palette.set(false)}
      yOffset={72}
      size={620}
      padding={0}
      radius="lg"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('search.title')}>
        <Modal.Body className="bare">
          <Search />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Search() {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const groups = useFound(typed, true)
  const items = groups.flatMap((group) => group.items)
  const current = items[Math.min(at, items.length - 1)]
  const field = useRef<HTMLInputElement>(null)
  useEarlyKeys(field, (key) => setTyped((before) => before + key))

  const open = (found: Found) => {
    palette.set(false)
    found.open()
  }
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -at, End: items.length - 1 - at }[event.key]
    if (step !== undefined && items.length > 0) {
      event.preventDefault()
      setAt((Math.min(at, items.length - 1) + step + items.length) % items.length)
    }
    if (event.key === 'Enter' && current && !event.nativeEvent.isComposing) {
      event.preventDefault()
      open(current)
    }
  }

  return (
    <>
      <div className={styles.field}>
        <IconSearch size={20} stroke={1.6} aria-hidden="true" />
        <input
          ref={field}
          className={styles.input}
          data-autofocus
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant={current && optionId(current)}
          aria-label={t('search.title')}
          placeholder={t('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={move}
        />
      </div>
      <FoundList groups={groups} current={current} onOpen={open} />
      {typed && items.length === 0 && <p className={styles.nothing}>{t('search.nothing')}</p>}
    </>
  )
}

/** Between the press that opens it and the focus in its field, fast fingers must not command the work below. */
function useEarlyKeys(field: RefObject<HTMLInputElement | null>, take: (key: string) => void): void {
  const latest = useRef(take)
  latest.current = take
  useLayoutEffect(() => {
    const catchKey = (event: globalThis.KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event
      if (target === field.current || key.length > 1 || ctrlKey || metaKey || altKey) return
      event.preventDefault()
      event.stopImmediatePropagation()
      latest.current(key)
    }
    window.addEventListener('keydown', catchKey, { capture: true })
    return () => window.removeEventListener('keydown', catchKey, { capture: true })
  }, [field])
}
