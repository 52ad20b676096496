import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useEnter } from '../components/use-enter.ts'
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
  const [pointedAt, pointAt] = useState<Found['id']>()
  const { groups, isSettled } = useFound(typed)
  const items = groups.flatMap((group) => group.items)
  const pointed = items.find(({ id }) => id === pointedAt)
  const current = pointed ?? items[0]
  const field = useRef<HTMLInputElement>(null)

  const open = (found: Found) => {
    palette.set(false)
    found.open()
  }
  const openBest = useEnter(typed, isSettled, () => current && open(current))
  const enter = () => (pointed ? open(pointed) : openBest())
  const type = (text: string) => {
    setTyped(text)
    pointAt(undefined)
  }
  useEarlyKeys(field, (key) => {
    if (key === 'Enter') enter()
    else setTyped((before) => (key === 'Backspace' ? before.slice(0, -1) : before + key))
  })
  const move = (event: KeyboardEvent) => {
    const at = current ? items.indexOf(current) : 0
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -at, End: items.length - 1 - at }[event.key]
    if (step !== undefined && items.length > 0) {
      event.preventDefault()
      pointAt(items[(at + step + items.length) % items.length]?.id)
    }
    if (event.key === 'Enter' && !event.repeat && !event.nativeEvent.isComposing) {
      event.preventDefault()
      enter()
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
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={move}
        />
      </div>
      <FoundList groups={groups} current={current} onOpen={open} />
      {typed && isSettled && items.length === 0 && <p className={styles.nothing}>{t('search.nothing')}</p>}
    </>
  )
}

const editing = new Set(['Enter', 'Backspace'])

/** Between the press that opens it and the focus in its field, fast fingers must not command the work below. */
function useEarlyKeys(field: RefObject<HTMLInputElement | null>, take: (key: string) => void): void {
  const latest = useRef(take)
  latest.current = take
  useLayoutEffect(() => {
    const catchKey = (event: globalThis.KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target, repeat } = event
      if (target === field.current || (key.length > 1 && !editing.has(key)) || ctrlKey || metaKey || altKey) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!repeat) latest.current(key) // the press that opened it may still be held
    }
    window.addEventListener('keydown', catchKey, { capture: true })
    return () => window.removeEventListener('keydown', catchKey, { capture: true })
  }, [field])
}
