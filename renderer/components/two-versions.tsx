import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import styles from './two-versions.module.css'

export type VersionChoice = 'mine' | 'theirs' | 'both'
export type TwoVersions = {
  readonly key: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
  readonly chosen: VersionChoice
}
type Words = { readonly mine: string; readonly theirs: string; readonly both?: string; readonly nothing: string }
type Props = {
  readonly differences: readonly TwoVersions[]
  readonly words: Words
  readonly onChoose: (key: string, choice: VersionChoice) => void
}

/** Two people changed the same thing: both values, side by side, and the person decides for each. */
export function ChooseVersions({ differences, words, onChoose }: Props) {
  return (
    <div className={styles.list}>
      {differences.map((difference) => (
        <ChooseVersion key={difference.key} difference={difference} words={words} onChoose={onChoose} />
      ))}
    </div>
  )
}

type One = Omit<Props, 'differences'> & { readonly difference: TwoVersions }

function ChooseVersion({ difference: { key, label, mine, theirs, chosen }, words, onChoose }: One) {
  const id = useId()
  const choices = [
    { value: 'mine', label: words.mine },
    { value: 'theirs', label: words.theirs },
    ...(words.both ? [{ value: 'both', label: words.both }] : []),
  ]
  return (
    <section className={styles.difference} aria-labelledby={id}>
      <header className={styles.head}>
        <h3 id={id} className={styles.label}>
          {label}
        </h3>
        <SegmentedControl
          size="xs"
          aria-labelledby={id}
          data={choices}
          value={chosen}
          onChange={(choice) => onChoose(key, choice as VersionChoice)}
        />
      </header>
      <div className={styles.values}>
        <Version words={words.mine} text={mine || words.nothing} taken={chosen !== 'theirs'} />
        <Version words={words.theirs} text={theirs || words.nothing} taken={chosen !== 'mine'} />
      </div>
    </section>
  )
}

function Version({ words, text, taken }: { readonly words: string; readonly text: string; readonly taken: boolean }) {
  return (
    <div className={styles.version} data-taken={taken || undefined}>
      <span className={styles.whose}>{words}</span>
      <p className={styles.text}>{text}</p>
    </div>
  )
}
