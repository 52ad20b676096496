import { Button } from '@mantine/core'
import { IconCalendarPlus, IconFilePlus, IconPencil, IconReceipt } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Patient } from '../../shared/patients.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { useAction } from '../platform/actions.ts'
import { useSession } from '../platform/session.tsx'
import { useStartNote } from '../records/use-start-note.ts'
import { visitOfNow } from './timeline.ts'
import { useLocalNow } from './use-local-now.ts'

export type PatientPanel = 'change' | 'invoice' | undefined
type Props = {
  readonly patient: Patient
  readonly visits: readonly CalendarEntry[]
  readonly onPanel: (panel: PatientPanel) => void
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

export function PatientActions({ patient, visits, onPanel }: Props) {
  const { t } = useTranslation('patients')
  const navigate = useNavigate()
  const now = useLocalNow()
  const start = useStartNote()
  const book = () => void navigate({ to: '/day', search: { book: 'new', patient: patient.id } })
  const write = () => start.run(patient.id, visitOfNow(visits, now)?.id)
  return (
    <>
      <Act
        id="book"
        keys="B"
        permission="scheduling.book"
        icon={<IconCalendarPlus {...icon} />}
        primary
        run={book}
        words={t('book')}
      />
      <Act
        id="note"
        keys="W"
        permission="records.write"
        icon={<IconFilePlus {...icon} />}
        run={write}
        words={t('newNote')}
      />
      <Act
        id="invoice"
        keys="I"
        permission="billing.draft"
        icon={<IconReceipt {...icon} />}
        run={() => onPanel('invoice')}
        words={t('newInvoice')}
      />
      <Act
        id="edit"
        keys="E"
        permission="patients.change"
        icon={<IconPencil {...icon} />}
        run={() => onPanel('change')}
        words={t('edit')}
      />
    </>
  )
}

type ActProps = {
  readonly id: string
  readonly words: string
  readonly keys: string
  readonly permission: string
  readonly icon: ReactNode
  readonly primary?: boolean
  readonly run: () => void
}

function Act({ id, words, keys, permission, icon: mark, primary = false, run }: ActProps) {
  const { may } = useSession()
  useAction({ id: `patient-${id}`, words, keys, permission, run })
  if (!may(permission)) return null
  return (
    <Button
      variant={primary ? 'filled' : 'default'}
      leftSection={mark}
      rightSection={<KeyHint keys={keys} />}
      aria-keyshortcuts={keys}
      onClick={run}
    >
      {words}
    </Button>
  )
}
