import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Resource, ResourceKind } from '../../shared/clinics.ts'
import { ActiveBadge } from '../components/active-badge.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { useWords } from '../platform/words.ts'
import styles from './kind-card.module.css'
import { QuickAdd } from './quick-add.tsx'
import { useSaySaved } from './use-say-saved.ts'

type Props = {
  readonly kind: ResourceKind
  readonly pieces: readonly Resource[]
  /** Of every kind: no two of them have the same name. */
  readonly all: readonly Resource[]
  readonly open: string | undefined
  readonly onOpen: (id: string) => void
}

/** A kind, who asks for it, and the pieces of it that stand in this clinic. */
export function KindCard({ kind, pieces, all, open, onOpen }: Props) {
  const { t } = useWords()
  const { clinic } = useSession()
  const { name } = kind
  const editWords = t('clinics:resources.editKind', { name })
  return (
    <section className={styles.card} aria-label={name}>
      <header className={styles.head}>
        <h4 className={styles.name}>{name}</h4>
        {!kind.active && <ActiveBadge active={false} />}
        <span className={styles.used}>
          <Used kind={kind} />
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={editWords}
          title={editWords}
          onClick={() => onOpen(kind.id)}
        >
          <IconPencil size={16} />
        </ActionIcon>
      </header>
      {pieces.length === 0 && <p className={styles.none}>{t('clinics:resources.none', { clinic: clinic.name })}</p>}
      <ul className={styles.pieces}>
        {pieces.map((piece) => (
          <li key={piece.id}>
            <button
              type="button"
              className={styles.piece}
              aria-pressed={piece.id === open}
              data-active={piece.active}
              onClick={() => onOpen(piece.id)}
            >
              {piece.name}
              {!piece.active && <ActiveBadge active={false} />}
            </button>
          </li>
        ))}
      </ul>
      <AddPiece kind={kind} others={all} />
    </section>
  )
}

function Used({ kind }: { readonly kind: ResourceKind }) {
  const { t } = useWords()
  const { clinic } = useSession()
  const input = { clinicId: clinic.id }
  const services = useQuery(salus.clinics.listServices.queryOptions({ input })).data?.items ?? []
  const count = services.filter(({ active, requires }) => active && requires.includes(kind.id)).length
  return count > 0 && t('clinics:resources.usedBy', { count })
}

function AddPiece({ kind, others }: { readonly kind: ResourceKind; readonly others: readonly Resource[] }) {
  const { t } = useWords()
  const { clinic } = useSession()
  const saySaved = useSaySaved()
  const add = useCommand(salus.clinics.addResource)
  return (
    <QuickAdd
      label={t('clinics:resources.addPiece', { kind: kind.name })}
      example={t('clinics:resources.addPiece', { kind: kind.name })}
      draft={`resource:${clinic.id}:${kind.id}`}
      longest={80}
      others={others}
      pending={add.pending}
      refusal={add.refusal}
      onAdd={(name, done) =>
        add.run(
          { clinicId: clinic.id, kindId: kind.id, name },
          {
            onDone: (added, _, operationId) => {
              done()
              saySaved('added', added, operationId)
            },
          },
        )
      }
    />
  )
}
