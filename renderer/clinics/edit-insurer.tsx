import type { Insurer } from '../../shared/clinics.ts'
import { say } from '../components/say.tsx'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { EditNamed } from './edit-named.tsx'

type Props = { readonly insurer: Insurer; readonly onClose: () => void }

export function EditInsurer({ insurer, onClose }: Props) {
  const { t } = useWords()
  const { run, pending, refusal } = useCommand(salus.clinics.changeInsurer)
  return (
    <EditNamed
      thing={insurer}
      draft="insurer"
      words={{ active: t('clinics:insurers.offered'), activeHint: t('clinics:insurers.offeredHint') }}
      pending={pending}
      refusal={refusal}
      onSave={(values, drop) =>
        run(
          { id: insurer.id, ...values },
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
