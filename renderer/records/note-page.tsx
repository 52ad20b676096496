import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../shared/records.ts'
import { ScreenHeader } from '../components/screen-header.tsx'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { LastNote } from './last-note.tsx'
import styles from './note-page.module.css'
import { NoteState } from './note-state.tsx'

type Props = {
  readonly note: Note
  readonly state?: ReactNode
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** The paper in the middle, who it is about above it, the last visit beside it. */
export function NotePage({ note, state, tools, children }: Props) {
  const { t } = useTranslation('records')
  const { longDate } = useFormats()
  const { may } = useSession()
  const patient = useQuery(
    salus.patients.getPatient.queryOptions({ input: { id: note.patientId }, enabled: may('patients.read') }),
  ).data
  return (
    <>
      <ScreenHeader
        title={patient ? t('noteOf', { name: `${patient.firstName} ${patient.lastName}` }) : t('note')}
        actions={tools}
      >
        <NoteState note={note} />
        {state}
      </ScreenHeader>
      {patient?.alert && (
        <p className={styles.alert}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
          {patient.alert}
        </p>
      )}
      <div className={styles.body}>
        <div className={styles.scroller}>
          <article className={styles.paper}>
            <header className={styles.head}>
              <h2 className={styles.title}>{t('visitOf', { date: longDate(note.visitDate) })}</h2>
              <p className={styles.about}>
                {patient && (
                  <>
                    <Link to="/patients/$patientId" params={{ patientId: patient.id }}>
                      {patient.firstName} {patient.lastName}
                    </Link>
                    {patient.birthDate && <Born date={patient.birthDate} />} ·{' '}
                  </>
                )}
                {note.authorName}
              </p>
            </header>
            {children}
          </article>
        </div>
        <LastNote note={note} />
      </div>
    </>
  )
}

function Born({ date }: { readonly date: string }) {
  const { t } = useTranslation('patients')
  const { age, shortDate } = useFormats()
  return ` · ${t('age', { count: age(date) })} (${shortDate(date)})`
}
