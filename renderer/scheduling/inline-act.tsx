import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../platform/shortcuts.tsx'
import look from './inline-act.module.css'

type Props = {
  readonly title: string
  readonly onSubmit: () => void
  readonly onLeave: () => void
  /** False where Esc means the panel around it, which keeps what was typed here too. */
  readonly leavesOnEsc?: boolean
  readonly children: ReactNode
}

/** A small act inside a panel: takes the focus, Enter does it, Esc leaves it and gives the focus back. */
export function InlineAct({ title, onSubmit, onLeave, leavesOnEsc = true, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const titleId = useId()
  const { t } = useTranslation()
  useShortcut('Esc', t('close'), onLeave, { whileTyping: true, when: leavesOnEsc })
  useEffect(() => {
    const before = document.activeElement
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form ref={form} className={look.act} onSubmit={submit} aria-labelledby={titleId} noValidate>
      <h3 id={titleId} className={look.title}>
        {title}
      </h3>
      {children}
    </form>
  )
}
