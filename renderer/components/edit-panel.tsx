import { Button, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type ReactNode, useId } from 'react'
import type { KeptForm } from '../platform/form-draft.ts'
import type { Refused } from '../platform/refusal.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { RestoredNotice } from './restored-notice.tsx'
import { type DifferingFields, SettleDifferences } from './settle-differences.tsx'
import { SidePanel } from './side-panel.tsx'
import { toFirstError } from './to-first-error.ts'

type Props<V extends Record<string, unknown>> = {
  readonly title: string
  readonly submit: string
  /** Something new may be sent as it stands; something known only once it differs. */
  readonly isNew: boolean
  readonly form: UseFormReturnType<V>
  readonly kept: KeptForm
  readonly save: (values: V) => void
  readonly pending: boolean
  readonly refusal: Refused | undefined
  /** For when somebody else changes the same thing meanwhile. */
  readonly differing: { readonly theirs: V; readonly fields: DifferingFields<V> } | undefined
  readonly onClose: () => void
  readonly width?: number
  readonly children: ReactNode
}

/** A small form beside the list it belongs to. */
export function EditPanel<V extends Record<string, unknown>>(props: Props<V>) {
  const { title, submit, isNew, form, kept, save, pending, refusal, differing, onClose, width, children } = props
  const formId = useId()
  /** What saving would hit is asked of what stands in the fields. */
  const settle = (values: V) => {
    form.setValues(values)
    save(values)
  }
  const overtaken = refusal?.code === 'changed-meanwhile' && differing
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      takesFocus
      {...(width && { width })}
      footer={
        <Button type="submit" form={formId} loading={pending} disabled={!isNew && !form.isDirty()} fullWidth>
          {submit}
        </Button>
      }
    >
      <form id={formId} onSubmit={form.onSubmit(save, toFirstError)} noValidate>
        <Stack gap="lg">
          <RestoredNotice kept={kept} />
          {children}
          {overtaken ? (
            <SettleDifferences {...overtaken} mine={form.values} onSettle={settle} />
          ) : (
            <RefusalNotice refusal={refusal} />
          )}
        </Stack>
      </form>
    </SidePanel>
  )
}
