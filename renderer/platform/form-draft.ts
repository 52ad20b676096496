import type { UseFormReturnType } from '@mantine/form'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, findDraft, keepDraft } from './kept-drafts.ts'

type Values = Record<string, unknown>
/** `except` names fields that must never be written down, such as passwords. */
type Options = { readonly except?: readonly string[] }

export type KeptForm = {
  /** What is on the screen was typed some other time: say so, and offer to start afresh. */
  readonly restored: boolean
  /** After sending the form: nothing of it remains. */
  readonly drop: () => void
  /** Back to the initial values, nothing remains. */
  readonly startAfresh: () => void
}

const pause = 400

/**
 * Keeps a half-typed (controlled) form for its owner, through closing, crashing and locking. `formKey` is a
 * name like 'new-patient', or 'patient:' and the id of what is being changed; without one nothing is kept.
 */
export function useFormDraft<V extends Values>(
  formKey: string | undefined,
  form: UseFormReturnType<V>,
  { except = [] }: Options = {},
): KeptForm {
  const [restored, setRestored] = useState(false)
  const latest = useRef(form)
  latest.current = form
  const unsaved = useRef<string>(undefined)
  const content = form.isDirty() ? JSON.stringify(without(form.getValues(), except)) : undefined

  const flush = useCallback(() => {
    if (!formKey || unsaved.current === undefined) return
    keepDraft(formKey, unsaved.current)
    unsaved.current = undefined
  }, [formKey])

  useEffect(() => {
    if (!formKey) return
    let left = false
    const restore = (draft: string | null) => {
      if (left) return
      if (draft === null || latest.current.isDirty()) return
      latest.current.setValues({ ...latest.current.getValues(), ...(JSON.parse(draft) as V) })
      setRestored(true)
    }
    findDraft(formKey).then(restore, () => restore(null))
    return () => {
      left = true
    }
  }, [formKey])

  useEffect(() => {
    if (!formKey || content === undefined) return
    unsaved.current = content
    const timer = setTimeout(flush, pause)
    return () => clearTimeout(timer)
  }, [formKey, content, flush])

  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  const drop = useCallback(() => {
    unsaved.current = undefined
    setRestored(false)
    if (formKey) void dropDraft(formKey)
  }, [formKey])

  const startAfresh = useCallback(() => {
    latest.current.reset()
    drop()
  }, [drop])

  return { restored, drop, startAfresh }
}

function without(values: Values, except: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !except.includes(name)))
}
