import { Button } from '@mantine/core'
import { IconCalendarEvent, IconNotes, IconReceipt } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Patient } from '../../shared/patients.ts'
import type { Note } from '../../shared/records.ts'
import type { CalendarEntry } from '../../shared/scheduling.ts'
import { InvoiceState } from '../billing/invoice-state.tsx'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { NoteState } from '../records/note-state.tsx'
import { useStartNote } from '../records/use-start-note.ts'
import type { Happening } from './timeline.ts'
import styles from './timeline-entry.module.css'
import { VisitState } from './visit-state.tsx'

type Props = { readonly happening: Happening; readonly patient: Patient }

const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const

export function TimelineEntry({ happening, patient }: Props) {
  if (happening.kind === 'visit') return <VisitEntry visit={happening.visit} patient={patient} />
  if (happening.kind === 'note') return <NoteEntry note={happening.note} />
  return <InvoiceEntry invoice={happening.invoice} />
}

type EntryProps = {
  readonly icon: ReactNode
  readonly main: ReactNode
  readonly aside: ReactNode
  readonly below?: ReactNode
}

function Entry({ icon: mark, main, aside, below }: EntryProps) {
  return (
    <li className={styles.entry}>
      <span className={styles.icon}>{mark}</span>
      <div className={styles.main}>
        <div className={styles.words}>{main}</div>
        {below}
      </div>
      <div className={styles.aside}>{aside}</div>
    </li>
  )
}

function VisitEntry({ visit, patient }: { readonly visit: CalendarEntry; readonly patient: Patient }) {
  const { time } = useFormats()
  const day = { date: visit.startsAt.slice(0, 10), visit: visit.id }
  const words = [visit.practitionerName, visit.status === 'cancelled' ? visit.cancelReason : visit.remark].filter(
    Boolean,
  )
  return (
    <Entry
      icon={<IconCalendarEvent {...icon} />}
      main={
        <Link to="/day" search={day} className={styles.link}>
          <time className={styles.time}>
            {time(visit.startsAt)}–{time(visit.endsAt)}
          </time>{' '}
          {visit.serviceName}
        </Link>
      }
      below={<span className={styles.soft}>{words.join(' · ')}</span>}
      aside={
        <>
          <WriteNote visit={visit} patient={patient} />
          <VisitState status={visit.status} />
        </>
      }
    />
  )
}

/** Where the patient has come; the host answers with the note that is there, if there is one. */
function WriteNote({ visit, patient }: { readonly visit: CalendarEntry; readonly patient: Patient }) {
  const { t } = useTranslation('patients')
  const { may } = useSession()
  const { today } = useFormats()
  const start = useStartNote()
  const came =
    ['checked-in', 'in-treatment', 'finished'].includes(visit.status) && visit.startsAt.slice(0, 10) === today()
  if (!came || !may('records.write')) return null
  return (
    <Button size="compact-sm" variant="subtle" loading={start.pending} onClick={() => start.run(patient.id, visit.id)}>
      {t('writeNote')}
    </Button>
  )
}

function NoteEntry({ note }: { readonly note: Note }) {
  const { t } = useTranslation('records')
  const text = Object.values(note.sections).find((section) => section.trim())
  return (
    <Entry
      icon={<IconNotes {...icon} />}
      main={
        <Link to="/notes/$noteId" params={{ noteId: note.id }} className={styles.link}>
          {t('noteKind', { kind: t(`templates.${note.template}`) })}
        </Link>
      }
      below={
        <>
          {text && <p className={styles.excerpt}>{text}</p>}
          <span className={styles.soft}>{note.authorName}</span>
        </>
      }
      aside={<NoteState note={note} />}
    />
  )
}

function InvoiceEntry({ invoice }: { readonly invoice: Extract<Happening, { kind: 'invoice' }>['invoice'] }) {
  const { t } = useTranslation('billing')
  const { money } = useFormats()
  return (
    <Entry
      icon={<IconReceipt {...icon} />}
      main={
        <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }} className={styles.link}>
          {invoice.number ? t('invoiceNumber', { number: invoice.number }) : t('draftInvoice')}
        </Link>
      }
      aside={
        <>
          <span className="numbers">{money(invoice.total, invoice.currency)}</span>
          <InvoiceState invoice={invoice} />
        </>
      }
    />
  )
}
