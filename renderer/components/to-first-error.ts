import type { FormEvent } from 'react'

/** What stops a form from being saved may be out of sight: the cursor goes there. */
export function toFirstError(_: unknown, __: unknown, event: FormEvent<HTMLFormElement> | undefined): void {
  const form = event?.currentTarget
  requestAnimationFrame(() => {
    const first = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong="true"]')
    first?.focus()
  })
}
