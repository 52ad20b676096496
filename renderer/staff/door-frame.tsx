import type { ReactNode } from 'react'
import { BrandMark } from '../components/brand-mark.tsx'
import { useFormats } from '../platform/formats.ts'
import { useWords } from '../platform/words.ts'
import styles from './door-frame.module.css'
import { LanguageChoice } from './language-choice.tsx'

type Props = {
  readonly clinicName: string | null
  readonly title: string
  readonly hint?: ReactNode
  readonly children: ReactNode
  readonly wide?: boolean
}

/** What stands before the desk: whose clinic this is, which day, and one thing to do. */
export function DoorFrame({ clinicName, title, hint, children, wide = false }: Props) {
  const { t } = useWords()
  const { longDate, today } = useFormats()
  return (
    <div className={styles.door}>
      <div className={styles.sign}>
        <div className={styles.brand}>
          <BrandMark size={36} />
          <span>{t('salus')}</span>
        </div>
        <svg className={styles.pulse} viewBox="0 0 480 160" aria-hidden="true" preserveAspectRatio="none">
          <path d="M0 96h150l22-34 34 82 36-118 30 86 14-16h194" />
        </svg>
        <div>
          <p className={styles.clinic}>{clinicName ?? t('staff:door.welcome')}</p>
          <p className={styles.day}>{clinicName ? longDate(today()) : t('staff:door.promise')}</p>
        </div>
      </div>
      <main className={styles.room}>
        <div className={styles.work} data-wide={wide}>
          <h1 className={styles.title}>{title}</h1>
          {hint && <p className={styles.hint}>{hint}</p>}
          {children}
        </div>
        <LanguageChoice />
      </main>
    </div>
  )
}
