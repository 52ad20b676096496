import type { ResourceKind } from '../../shared/clinics.ts'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { EditNamed } from './edit-named.tsx'
import { useKinds } from './use-kinds.ts'
import { useSaySaved } from './use-say-saved.ts'

type Props = { readonly kind: ResourceKind; readonly onClose: () => void }

export function EditKind({ kind, onClose }: Props) {
  const { t } = useWords()
  const saySaved = useSaySaved()
  const { run, pending, refusal } = useCommand(salus.clinics.changeResourceKind)
  return (
    <EditNamed
      thing={kind}
      draft="resource-kind"
      longest={80}
      others={useKinds()}
      words={{ active: t('clinics:resources.kindInUse'), activeHint: t('clinics:resources.kindInUseHint') }}
      pending={pending}
      refusal={refusal}
      onSave={(values, drop) =>
        run(
          { id: kind.id, ...values },
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
