import look from './column-title.module.css'

export type ColumnWords = {
  readonly title: string
  readonly detail: string | undefined
  /** The column of today, in a week. */
  readonly current: boolean
}

export function ColumnTitle({ words }: { readonly words: ColumnWords | undefined }) {
  if (!words) return null
  return (
    <div
      className={look.title}
      title={[words.title, words.detail].filter(Boolean).join(', ')}
      data-current={words.current || undefined}
    >
      <span className={look.name}>{words.title}</span>
      {words.detail && <span className={look.detail}>{words.detail}</span>}
    </div>
  )
}
