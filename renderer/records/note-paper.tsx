import { useTranslation } from 'react-i18next'
import type { Note } from '../../shared/records.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import { AddAddendum } from './add-addendum.tsx'
import { NotePage } from './note-page.tsx'
import styles from './note-paper.module.css'
import { ReadSection } from './note-section.tsx'
import { headingsOf, leftoverOf, type NoteText } from './note-text.ts'

type Props = {
  readonly note: Note
  /** Typed into the note, but not saved before somebody signed it elsewhere. */
  readonly leftover?: NoteText | undefined
  readonly onChange: (note: Note) => void
}

/** Signed, or somebody else's: nothing here can be typed over. */
export function NotePaper({ note, leftover, onChange }: Props) {
  const { t } = useTranslation('records')
  const { may } = useSession()
  const signed = note.status === 'signed'
  const nameOf = (heading: string) => t(`sections.${heading}` as 'sections.plan')
  const late = leftover ? leftoverOf(leftover, note, nameOf) : ''
  return (
    <NotePage
      note={note}
      state={!signed && <span className={styles.soft}>{t('draftOf', { name: note.authorName })}</span>}
    >
      {headingsOf(note.template).map((heading) => (
        <ReadSection key={heading} heading={heading} text={note.sections[heading] ?? ''} />
      ))}
      {signed && <Signature note={note} />}
      {note.addenda.length > 0 && <Addenda note={note} />}
      {signed && may('records.write') && <AddAddendum note={note} key={late} leftover={late} onDone={onChange} />}
    </NotePage>
  )
}

function Signature({ note: { signedAt, authorName, contentHash } }: { readonly note: Note }) {
  const { t } = useTranslation('records')
  const { moment } = useFormats()
  return (
    <footer className={styles.signature}>
      <p className={styles.signed}>{t('signedBy', { name: authorName, time: signedAt ? moment(signedAt) : '' })}</p>
      {contentHash && (
        <p className={styles.soft} title={contentHash}>
          {t('fingerprint', { hash: contentHash.slice(0, 16) })}
        </p>
      )}
    </footer>
  )
}

function Addenda({ note: { addenda } }: { readonly note: Note }) {
  const { t } = useTranslation('records')
  const { moment } = useFormats()
  return (
    <section className={styles.addenda}>
      <h3 className={styles.title}>{t('addenda')}</h3>
      {addenda.map(({ id, text, authorName, at }) => (
        <div key={id} className={styles.addendum}>
          <p className={styles.soft}>
            {authorName}, {moment(at)}
          </p>
          <p className={styles.text}>{text}</p>
        </div>
      ))}
    </section>
  )
}
