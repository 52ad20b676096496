import type { ResourceKind } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { QuickAdd } from './quick-add.tsx'

export function AddKind({ family }: { readonly family: ResourceKind['family'] }) {
  const { t } = useWords()
  const add = useCommand(salus.clinics.addResourceKind)
  return (
    <QuickAdd
      label={t(`clinics:resources.addKind.${family}`)}
      example={t(`clinics:resources.addKind.${family}`)}
      draft={`resource-kind:${family}`}
      longest={80}
      pending={add.pending}
      refusal={add.refusal}
      onAdd={(name, done) =>
        add.run(
          { name, family },
          {
            onDone: () => {
              done()
              say(t('clinics:added', { name }), { about: 'added' })
            },
          },
        )
      }
    />
  )
}
