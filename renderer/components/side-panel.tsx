import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { useShortcut } from '../platform/shortcuts.tsx'
import { useWords } from '../platform/words.ts'
import styles from './side-panel.module.css'

type Props = {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stays in sight while the rest scrolls. */
  readonly footer?: ReactNode
  /** True where opening it means going to work in it, such as booking; false where one only looks. */
  readonly takesFocus?: boolean
  readonly width?: number
}

/** Beside the work, not over it: the board stays usable. Esc closes, and focus returns to where it came from. */
export function SidePanel({ title, onClose, children, footer, takesFocus = false, width = 380 }: Props) {
  const { t } = useWords()
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  useReturnedFocus(panel, takesFocus)

  useShortcut('Esc', t('close'), onClose, { whileTyping: true })

  return (
    <aside ref={panel} className={styles.panel} style={{ width }} aria-labelledby={titleId} tabIndex={-1}>
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={onClose}
          aria-label={t('closeWithKey')}
          title={t('closeWithKey')}
        >
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      </header>
      <div className={styles.body} data-scrolls>
        {children}
      </div>
      {footer && <footer className={styles.foot}>{footer}</footer>}
    </aside>
  )
}

function useReturnedFocus(panel: RefObject<HTMLElement | null>, takesFocus: boolean): void {
  useEffect(() => {
    const before = document.activeElement
    const here = panel.current
    if (takesFocus) (here?.querySelector<HTMLElement>('[data-autofocus]') ?? here)?.focus()
    return () => {
      const focusWasHere = here?.contains(document.activeElement) || document.activeElement === document.body
      if (focusWasHere && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [panel, takesFocus])
}
