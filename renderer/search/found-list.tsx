import { useEffect } from 'react'
import { useWords } from '../platform/words.ts'
import type { Found, FoundGroup } from './found.ts'
import styles from './palette.module.css'

type Props = {
  readonly groups: readonly FoundGroup[]
  readonly current: Found | undefined
  readonly onOpen: (found: Found) => void
}

export const optionId = (found: Found) => `found-${found.id}`

export function FoundList({ groups, current, onOpen }: Props) {
  const { t } = useWords()
  const currentId = current && optionId(current)
  useEffect(() => {
    if (currentId) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  return (
    <div className={styles.list} id="found" role="listbox" aria-label={t('search.found')}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own
        <div key={group.id} role="group" aria-labelledby={`found-in-${group.id}`}>
          <div className={styles.group} id={`found-in-${group.id}`}>
            {group.label}
          </div>
          {group.items.map((found) => (
            <Option key={found.id} found={found} selected={found === current} onOpen={onOpen} />
          ))}
        </div>
      ))}
    </div>
  )
}

type OptionProps = { readonly found: Found; readonly selected: boolean; readonly onOpen: (found: Found) => void }

/** The keyboard stays in the field and points here, so an option itself never has the focus. */
function Option({ found, selected, onOpen }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox above keeps the focus
    <div
      id={optionId(found)}
      role="option"
      aria-selected={selected}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(found)}
    >
      <span className={styles.icon}>{found.icon}</span>
      <span className={styles.words}>{found.words}</span>
      <span className={styles.aside}>{found.aside}</span>
    </div>
  )
}
