import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormats } from '../platform/formats.ts'
import { type Refused, wordsOf } from '../platform/refusal.ts'
import { useWords } from '../platform/words.ts'

type Props = { readonly refusal: Refused | undefined; readonly children?: ReactNode }

/** Why a wish was not granted, beside what was wished. `children` are what to do instead. */
export function RefusalNotice({ refusal, children }: Props) {
  const { t } = useWords()
  const { clock } = useFormats()
  if (!refusal) return null
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} />}>
      {wordsOf(refusal, t, clock)}
      {children}
    </Alert>
  )
}
