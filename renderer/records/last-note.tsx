import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../shared/records.ts'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { useFormats } from '../platform/formats.ts'
import { salus } from '../platform/salus.ts'
import styles from './last-note.module.css'
import { ReadSection } from './note-section.tsx'
import { headingsOf } from './note-text.ts'

/** What was found last time, to read while writing. Asked for once: every reading is written down. */
export function LastNote({ note }: { readonly note: Note }) {
  const { t } = useTranslation('records')
  const { longDate } = useFormats()
  const { data, isLoading } = useQuery(
    salus.records.listPatientNotes.queryOptions({
      input: { patientId: note.patientId, limit: 20 },
      staleTime: 'static',
      gcTime: 0,
    }),
  )
  const last = data && lastBefore(note, data.items)
  if (data && !last) return null
  return (
    <aside className={styles.aside} aria-label={t('lastNote')}>
      {isLoading && <ListSkeleton rows={5} />}
      {last && (
        <>
          <h2 className={styles.title}>{t('lastNote')}</h2>
          <p className={styles.about}>
            <Link to="/notes/$noteId" params={{ noteId: last.id }}>
              {longDate(last.visitDate)}
            </Link>
            <br />
            {last.authorName}
          </p>
          {headingsOf(last.template).map((heading) => (
            <ReadSection key={heading} heading={heading} text={last.sections[heading] ?? ''} />
          ))}
          {last.addenda.map((addendum) => (
            <p key={addendum.id} className={styles.addendum}>
              {addendum.text}
            </p>
          ))}
        </>
      )}
    </aside>
  )
}

/** The list comes newest visit first. */
function lastBefore(note: Note, notes: readonly Note[]): Note | undefined {
  return notes.find(({ id, status, visitDate }) => id !== note.id && status === 'signed' && visitDate <= note.visitDate)
}
