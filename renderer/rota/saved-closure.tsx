import { Button, Group, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Closure } from '../../shared/clinics.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { SidePanel } from '../components/side-panel.tsx'
import { useWords } from '../platform/words.ts'
import { ChangeButton } from './change-button.tsx'
import { ChangeClosure } from './change-closure.tsx'
import type { KeptClosure } from './new-closure.tsx'
import styles from './saved-absence.module.css'
import { StillBooked } from './still-booked.tsx'
import { useDuringInWords } from './use-during-in-words.ts'
import { useRemoveClosure } from './use-remove-closure.ts'

type Props = { readonly closure: Closure; readonly hits?: readonly HitVisit[]; readonly onClose: () => void }

/** A closed day that is kept, and the visits that still stand in it. */
export function SavedClosure({ closure, hits = [], onClose }: Props) {
  const [saved, setSaved] = useState<KeptClosure>({ closure, hits })
  const [changing, setChanging] = useState(false)
  const current = saved.closure.version > closure.version ? saved.closure : closure
  const onChanged = (changed: KeptClosure) => {
    setSaved(changed)
    setChanging(false)
  }
  if (changing) return <ChangeClosure closure={current} onChanged={onChanged} onClose={() => setChanging(false)} />
  return <Kept closure={current} hits={saved.hits} onChange={() => setChanging(true)} onClose={onClose} />
}

type KeptProps = Required<Props> & { readonly onChange: () => void }

function Kept({ closure, hits, onChange, onClose }: KeptProps) {
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
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <p className={styles.when}>{duringInWords(closure)}</p>
            <p className={styles.reason}>{t(`rota:closures.kinds.${kind}`)}</p>
          </div>
          <ChangeButton onClick={onChange} />
        </Group>
        <StillBooked during={closure} clinicIds={[clinicId]} hits={hits} />
      </Stack>
    </SidePanel>
  )
}
