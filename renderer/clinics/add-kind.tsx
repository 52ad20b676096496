import type { ResourceKind } from '../../shared/clinics.ts'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { QuickAdd } from './quick-add.tsx'
import { useKinds } from './use-kinds.ts'
import { useSaySaved } from './use-say-saved.ts'

export function AddKind({ family }: { readonly family: ResourceKind['family'] }) {
  const { t } = useWords()
  const saySaved = useSaySaved()
  const add = useCommand(salus.clinics.addResourceKind)
  return (
    <QuickAdd
      label={t(`clinics:resources.addKind.${family}`)}
      example={t(`clinics:resources.addKind.${family}`)}
      draft={`resource-kind:${family}`}
      longest={80}
      others={useKinds()}
      pending={add.pending}
      refusal={add.refusal}
      onAdd={(name, done) =>
        add.run(
          { name, family },
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
