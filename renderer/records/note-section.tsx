import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './note-section.module.css'

type Props = {
  readonly heading: string
  readonly text: string
  readonly first: boolean
  readonly onType: (text: string) => void
  readonly onLeave: () => void
}

/** A heading and the paper under it, which grows with what is written. */
export function NoteSection({ heading, text, first, onType, onLeave }: Props) {
  const { t } = useTranslation('records')
  const id = useId()
  return (
    <section className={styles.section}>
      <label htmlFor={id} className={styles.heading}>
        {t(`sections.${heading}` as 'sections.plan')}
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={3}
        placeholder=" "
        maxLength={20_000}
        // biome-ignore lint/a11y/noAutofocus: the page is for writing, and this is where it begins
        autoFocus={first}
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={onLeave}
      />
    </section>
  )
}

/** The same, when it can only be read. */
export function ReadSection({ heading, text }: { readonly heading: string; readonly text: string }) {
  const { t } = useTranslation('records')
  if (!text.trim()) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t(`sections.${heading}` as 'sections.plan')}</h3>
      <p className={styles.read}>{text}</p>
    </section>
  )
}
