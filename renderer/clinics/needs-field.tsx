import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ResourceKind, ResourceKindId } from '../../shared/clinics.ts'
import { useWords } from '../platform/words.ts'
import styles from './needs-field.module.css'
import { useKinds } from './use-kinds.ts'

type Props = {
  readonly requires: readonly ResourceKindId[]
  readonly onChange: (requires: readonly ResourceKindId[]) => void
}

/** How many of each kind a visit takes. */
export function NeedsField({ requires, onChange }: Props) {
  const { t } = useWords()
  const kinds = useKinds().filter(({ id, active }) => active || requires.includes(id))
  const countOf = (id: ResourceKindId) => requires.filter((required) => required === id).length
  const less = (id: ResourceKindId) => onChange(requires.toSpliced(requires.indexOf(id), 1))
  return (
    <fieldset className={styles.needs}>
      <legend className={styles.legend}>{t('clinics:services.needs')}</legend>
      <p className={styles.hint}>{t('clinics:services.needsHint')}</p>
      {kinds.length === 0 && (
        <p className={styles.none}>
          {t('clinics:services.noKinds')} <Link to="/settings/resources">{t('clinics:services.addKinds')}</Link>
        </p>
      )}
      {kinds.map((kind) => (
        <Need
          key={kind.id}
          kind={kind}
          count={countOf(kind.id)}
          full={requires.length >= 10}
          onLess={() => less(kind.id)}
          onMore={() => onChange([...requires, kind.id])}
        />
      ))}
    </fieldset>
  )
}

type NeedProps = {
  readonly kind: ResourceKind
  readonly count: number
  readonly full: boolean
  readonly onLess: () => void
  readonly onMore: () => void
}

function Need({ kind: { name }, count, full, onLess, onMore }: NeedProps) {
  const { t } = useWords()
  return (
    <div className={styles.need} data-needed={count > 0}>
      <span className={styles.name}>{name}</span>
      <ActionIcon
        variant="default"
        size={28}
        disabled={count === 0}
        aria-label={t('clinics:services.fewer', { name })}
        onClick={onLess}
      >
        <IconMinus size={14} />
      </ActionIcon>
      <output className={styles.count} aria-label={t('clinics:services.needed', { name, count })}>
        {count}
      </output>
      <ActionIcon
        variant="default"
        size={28}
        disabled={full}
        aria-label={t('clinics:services.more', { name })}
        onClick={onMore}
      >
        <IconPlus size={14} />
      </ActionIcon>
    </div>
  )
}
