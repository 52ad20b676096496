import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../platform/words.ts'
import styles from './settle-differences.module.css'
import { ChooseVersions, type VersionChoice } from './two-versions.tsx'

export type DifferingFields<V> = {
  readonly [K in keyof V]?: { readonly label: string; readonly say: (value: never) => string }
}
type Props<V> = {
  /** What people see of each field, in their order. */
  readonly fields: DifferingFields<V>
  readonly mine: V
  /** As it stands now, with its version. */
  readonly theirs: V
  readonly onSettle: (values: V) => void
}

/** Somebody saved the same thing meanwhile: both values beside each other, and the person decides. */
export function SettleDifferences<V extends object>({ fields, mine, theirs, onSettle }: Props<V>) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<{ readonly [key: string]: VersionChoice }>({})
  const keys = Object.keys(fields) as (keyof V & string)[]
  const text = (key: keyof V & string, values: V) => fields[key]?.say(values[key] as never) ?? ''
  const different = keys.filter((key) => text(key, mine) !== text(key, theirs))
  const differences = different.map((key) => ({
    key,
    label: fields[key]?.label ?? '',
    mine: text(key, mine),
    theirs: text(key, theirs),
    chosen: chosen[key] ?? 'mine',
  }))
  const settle = () => {
    const own = different.filter((key) => chosen[key] !== 'theirs').map((key) => [key, mine[key]])
    onSettle({ ...theirs, ...Object.fromEntries(own) })
  }
  return (
    <section className={styles.settle} role="alert">
      <p className={styles.words}>{t('refusals:changed-meanwhile')}</p>
      <ChooseVersions
        differences={differences}
        words={{ mine: t('meanwhile.mine'), theirs: t('meanwhile.theirs'), nothing: t('meanwhile.nothing') }}
        onChoose={(key, choice) => setChosen({ ...chosen, [key]: choice })}
      />
      <Button onClick={settle} fullWidth>
        {t('meanwhile.save')}
      </Button>
    </section>
  )
}
