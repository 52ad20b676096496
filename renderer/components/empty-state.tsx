import type { ReactNode } from 'react'
import styles from './states.module.css'

type Props = {
  readonly title: string
  readonly hint?: ReactNode
  readonly icon?: ReactNode
  readonly children?: ReactNode
}

/** Nothing here yet: says so, and what to do next. `children` are the ways on. */
export function EmptyState({ title, hint, icon, children }: Props) {
  return (
    <div className={styles.state}>
      {icon && (
        <div className={styles.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children && <div className={styles.ways}>{children}</div>}
    </div>
  )
}
