import { Button, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Closure } from '../../shared/clinics.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { SidePanel } from '../components/side-panel.tsx'
import { useWords } from '../platform/words.ts'
import styles from './saved-absence.module.css'
import { StillBooked } from './still-booked.tsx'
import { useDuringInWords } from './use-during-in-words.ts'
import { useRemoveClosure } from './use-remove-closure.ts'

type Props = { readonly closure: Closure; readonly hits?: readonly HitVisit[]; readonly onClose: () => void }

/** A closed day that is kept, and the visits that still stand in it. */
export function SavedClosure({ closure, hits = [], onClose }: Props) {
  const { t } = useWords()
  const duringInWords = useDuringInWords()
  const remove = useRemoveClosure()
  const { name, kind, clinicId } = closure
  return (
    <SidePanel
      title={name}
      onClose={onClose}
      takesFocus
      width={440}
      footer={
        <Button
          variant="default"
          fullWidth
          leftSection={<IconTrash size={16} />}
          onClick={() => remove(closure, onClose)}
        >
          {t('rota:closures.remove')}
        </Button>
      }
    >
      <Stack gap="md">
        <div>
          <p className={styles.when}>{duringInWords(closure)}</p>
          <p className={styles.reason}>{t(`rota:closures.kinds.${kind}`)}</p>
        </div>
        <StillBooked during={closure} clinicIds={[clinicId]} hits={hits} />
      </Stack>
    </SidePanel>
  )
}
