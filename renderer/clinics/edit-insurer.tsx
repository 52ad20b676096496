import type { Insurer } from '../../shared/clinics.ts'
import { useCommand } from '../platform/command.ts'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { EditNamed } from './edit-named.tsx'
import { useInsurers } from './use-insurers.ts'
import { useSaySaved } from './use-say-saved.ts'

type Props = { readonly insurer: Insurer; readonly onClose: () => void }

export function EditInsurer({ insurer, onClose }: Props) {
  const { t } = useWords()
  const saySaved = useSaySaved()
  const { run, pending, refusal } = useCommand(salus.clinics.changeInsurer)
  return (
    <EditNamed
      thing={insurer}
      draft="insurer"
      longest={120}
      others={useInsurers()}
      words={{ active: t('clinics:insurers.offered'), activeHint: t('clinics:insurers.offeredHint') }}
      pending={pending}
      refusal={refusal}
      asks={({ active }) =>
        active === insurer.active ? [] : [{ about: 'prices', input: { insurer: { id: insurer.id, active } } }]
      }
      onSave={(values, drop) =>
        run(
          { id: insurer.id, ...values },
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
