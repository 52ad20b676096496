import type { Resource } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { EditNamed } from './edit-named.tsx'

type Props = { readonly piece: Resource; readonly onClose: () => void }

export function EditPiece({ piece, onClose }: Props) {
  const { t } = useWords()
  const { run, pending, refusal } = useCommand(salus.clinics.changeResource)
  return (
    <EditNamed
      thing={piece}
      draft="resource"
      words={{ active: t('clinics:resources.bookable'), activeHint: t('clinics:resources.bookableHint') }}
      pending={pending}
      refusal={refusal}
      onSave={(values, drop) =>
        run(
          { id: piece.id, ...values },
          {
            onDone: ({ name }) => {
              drop()
              say(t('clinics:changed', { name }))
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    />
  )
}
