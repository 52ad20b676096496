import { type ReactNode, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import styles from './screen-header.module.css'
import { titlePlace } from './title-place.ts'

type Props = {
  readonly title: ReactNode
  /** Beside the title, such as ‹ Today ›. */
  readonly nav?: ReactNode
  /** A line under the frame's bar: filters on the left, the primary act on the right. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Title and navigation of a screen stand in the frame's bar; its tools on a line below. */
export function ScreenHeader({ title, nav, children, actions }: Props) {
  const place = useSyncExternalStore(titlePlace.watch, titlePlace.get)
  const head = (
    <>
      <h1 className={styles.title}>{title}</h1>
      {nav}
    </>
  )
  return (
    <>
      {place && createPortal(head, place)}
      {(children || actions) && (
        <div className={styles.tools}>
          <div className={styles.left}>{children}</div>
          {actions && <div className={styles.right}>{actions}</div>}
        </div>
      )}
    </>
  )
}
