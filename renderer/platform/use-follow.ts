import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useRef } from 'react'

/** A form shows what is saved, also when another desk saves it or it is taken back, until something is typed over it. */
export function useFollow<V extends Record<string, unknown>>(form: UseFormReturnType<V>, saved: V | undefined): void {
  const latest = useRef({ form, saved })
  latest.current = { form, saved }
  const told = JSON.stringify(saved)
  useEffect(() => {
    const { form: shown, saved: now } = latest.current
    if (told === undefined || now === undefined || shown.isDirty()) return
    shown.setInitialValues(now)
    shown.setValues(now)
  }, [told])
}
