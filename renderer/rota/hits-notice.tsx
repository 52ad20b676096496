import { IconCalendarCheck, IconCalendarExclamation, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { HitVisits } from './hit-visits.tsx'
import styles from './hits-notice.module.css'
import type { InTheWay } from './in-the-way.ts'
import { Vacate } from './vacate.tsx'

type Props = {
  readonly visits: readonly InTheWay[]
  /** '14 booked visits fall outside the new hours' */
  readonly words: string
  readonly hint: ReactNode
  /** Said when there is none. */
  readonly none: string
  /** They take place as they are: nothing is proposed. */
  readonly staying?: boolean
  /** As many are listed at once, and the others on demand. */
  readonly first?: number
}

/** What a change would hit, before it is made: one calm line, and everything behind it. */
export function HitsNotice({ visits, words, hint, none, staying = false, first }: Props) {
  const [open, setOpen] = useState(false)
  if (visits.length === 0)
    return (
      <p className={styles.none} role="status">
        <IconCalendarCheck size={18} stroke={1.6} aria-hidden="true" />
        {none}
      </p>
    )
  const folds = first === undefined && visits.length > 3
  const shown = open || !folds
  return (
    <section className={styles.hits} aria-label={words}>
      <p className="visually-hidden" role="status">
        {words}
      </p>
      <h3 className={styles.head}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={shown}
          disabled={!folds}
          onClick={() => setOpen(!open)}
        >
          <IconCalendarExclamation size={18} stroke={1.6} aria-hidden="true" />
          <span>{words}</span>
          {folds && <IconChevronRight size={16} aria-hidden="true" className={styles.chevron} />}
        </button>
      </h3>
      <p className={styles.hint}>{hint}</p>
      <Vacate visits={visits} />
      {shown && <HitVisits visits={visits} staying={staying} {...(first && { first })} />}
    </section>
  )
}
