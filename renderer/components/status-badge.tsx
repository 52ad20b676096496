import type { ReactNode } from 'react'
import styles from './status-badge.module.css'

export type Tone = 'neutral' | 'info' | 'waiting' | 'active' | 'done' | 'warning' | 'danger'
export type StatusShape = 'ring' | 'half' | 'dot' | 'diamond' | 'square' | 'check' | 'cross' | 'triangle'

const drawings: { readonly [S in StatusShape]: ReactNode } = {
  ring: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  dot: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  diamond: <path d="M6 0.5 11.5 6 6 11.5 0.5 6z" fill="currentColor" />,
  square: <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" fill="currentColor" />,
  check: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />,
  cross: <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="2" />,
  triangle: <path d="M6 1 11.5 11h-11z" fill="currentColor" />,
}

export function StatusShapeMark({ shape }: { readonly shape: StatusShape }) {
  return (
    <svg className={styles.mark} viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
      {drawings[shape]}
    </svg>
  )
}

type Props = { readonly tone: Tone; readonly shape: StatusShape; readonly children: ReactNode }

/** A state said three times: in a word, a shape and a colour. No one of them is needed to understand it. */
export function StatusBadge({ tone, shape, children }: Props) {
  return (
    <span className={styles.badge} data-tone={tone}>
      <StatusShapeMark shape={shape} />
      {children}
    </span>
  )
}
