import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Currency } from '../../shared/platform/money.ts'
import { say } from '../components/say.tsx'
import { type DraftText, withLine, withLineAt, withoutLine } from './draft-text.ts'
import styles from './line-entries.module.css'
import { isBlank, type LineEntry, type LineField } from './line-entry.ts'
import { LineRow } from './line-row.tsx'

type Props = {
  readonly draft: DraftText
  /** The draft as it stands when a key is pressed or a removal taken back. */
  readonly current: () => DraftText
  readonly currency: Currency
  readonly onType: (draft: DraftText) => void
  /** Ctrl+Enter belongs to the open suggestions of a line, unless it is handed on. */
  readonly onFinish: () => void
}

/** Lines by keyboard: Enter goes to the next one, which is always there; Ctrl+Backspace takes one away. */
export function LineEntries({ draft, current, currency, onType, onFinish }: Props) {
  const { t } = useTranslation('billing')
  const body = useRef<HTMLTableSectionElement>(null)
  const focus = (index: number, field: LineField) =>
    body.current?.rows[index]?.querySelector<HTMLInputElement>(`[data-field=${field}]`)?.focus()

  const remove = (index: number) => {
    const line = current().lines[index]
    if (!line || isBlank(line)) return
    onType(withoutLine(current(), line.key))
    focus(Math.max(index - 1, 0), 'description')
    say(t('line.removed'), { undo: () => onType(withLineAt(current(), index, line)) })
  }
  const keys = (event: KeyboardEvent, index: number, field: LineField) => {
    const act = actOf(event, field)
    if (!act) return
    event.preventDefault()
    if (act === 'finish') onFinish()
    else if (act === 'remove') remove(index)
    else if (act === 'next') focus(index + 1, 'description')
    else focus(index + act, field)
  }

  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          <th>{t('line.description')}</th>
          <th className={styles.end}>{t('line.quantity')}</th>
          <th className={styles.end}>{t('line.unitPrice')}</th>
          <th className={styles.end}>{t('line.amount')}</th>
          <th>
            <span className="visually-hidden">{t('line.remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {draft.lines.map((line: LineEntry, index) => (
          <LineRow
            key={line.key}
            line={line}
            number={index + 1}
            currency={currency}
            onType={(change) => onType(withLine(current(), line.key, change))}
            onRemove={() => remove(index)}
            onKey={(event, field) => keys(event, index, field)}
          />
        ))}
      </tbody>
    </table>
  )
}

/** What a key means in a line; nothing where it belongs to the field. */
function actOf(event: KeyboardEvent, field: LineField): 'next' | 'finish' | 'remove' | 1 | -1 | undefined {
  const ctrl = event.ctrlKey || event.metaKey
  if (event.key === 'Backspace') return ctrl ? 'remove' : undefined
  if (event.key === 'Enter') return ctrl ? 'finish' : isPicking(event.currentTarget) ? undefined : 'next'
  if (field === 'description') return undefined // arrows choose among the suggestions
  return event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
}

/** An option of the suggestions is marked: Enter takes it. */
function isPicking(field: Element): boolean {
  return field.getAttribute('aria-expanded') === 'true' && field.hasAttribute('aria-activedescendant')
}
