import type { Resource } from '../../shared/clinics.ts'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { EditNamed } from './edit-named.tsx'
import { useSaySaved } from './use-say-saved.ts'

type Props = { readonly piece: Resource; readonly others: readonly Resource[]; readonly onClose: () => void }

export function EditPiece({ piece, others, onClose }: Props) {
  const { t } = useWords()
  const saySaved = useSaySaved()
  const { run, pending, refusal } = useCommand(salus.clinics.changeResource)
  return (
    <EditNamed
      thing={piece}
      draft="resource"
      longest={80}
      others={others}
      words={{ active: t('clinics:resources.bookable'), activeHint: t('clinics:resources.bookableHint') }}
      pending={pending}
      refusal={refusal}
      asks={({ active }) => (piece.active && !active ? [{ about: 'resource', input: { resourceId: piece.id } }] : [])}
      onSave={(values, drop) =>
        run(
          { id: piece.id, ...values },
          {
            onDone: (saved, _, operationId) => {
              drop()
              saySaved('changed', saved, operationId)
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    />
  )
}
