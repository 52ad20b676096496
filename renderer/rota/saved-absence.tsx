import { Button, Group, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Absence } from '../../shared/clinics.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
import { ChangeAbsence } from './change-absence.tsx'
import { ChangeButton } from './change-button.tsx'
import type { KeptAbsence } from './new-absence.tsx'
import styles from './saved-absence.module.css'
import { StillBooked } from './still-booked.tsx'
import { useDuringInWords } from './use-during-in-words.ts'
import { useRemoveAbsence } from './use-remove-absence.ts'

type Props = {
  readonly absence: Absence
  /** As they were when it was saved: where each could go. */
  readonly hits?: readonly HitVisit[]
  readonly onClose: () => void
}

/** An absence that is kept, and the visits that still stand in it. */
export function SavedAbsence({ absence, hits = [], onClose }: Props) {
  const [saved, setSaved] = useState<KeptAbsence>({ absence, hits })
  const [changing, setChanging] = useState(false)
  const current = saved.absence.version > absence.version ? saved.absence : absence
  const onChanged = (changed: KeptAbsence) => {
    setSaved(changed)
    setChanging(false)
  }
  if (changing) return <ChangeAbsence absence={current} onChanged={onChanged} onClose={() => setChanging(false)} />
  return <Kept absence={current} hits={saved.hits} onChange={() => setChanging(true)} onClose={onClose} />
}

type KeptProps = Required<Props> & { readonly onChange: () => void }

function Kept({ absence, hits, onChange, onClose }: KeptProps) {
  const { t } = useWords()
  const duringInWords = useDuringInWords()
  const remove = useRemoveAbsence()
  const everybody = useQuery(salus.clinics.listPractitioners.queryOptions({ input: {} }))
  const practitioner = everybody.data?.items.find(({ id }) => id === absence.practitionerId)
  return (
    <SidePanel
      title={practitioner?.name ?? t('rota:absences.one')}
      onClose={onClose}
      takesFocus
      width={440}
      footer={
        <Button
          variant="default"
          fullWidth
          leftSection={<IconTrash size={16} />}
          onClick={() => remove(absence, onClose)}
        >
          {t('rota:absences.remove')}
        </Button>
      }
    >
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <p className={styles.when}>{duringInWords(absence)}</p>
            {absence.reason && <p className={styles.reason}>{absence.reason}</p>}
          </div>
          <ChangeButton onClick={onChange} />
        </Group>
        {practitioner ? (
          <StillBooked
            during={absence}
            clinicIds={[practitioner.clinicId, ...practitioner.elsewhere.map(({ clinicId }) => clinicId)]}
            practitionerId={practitioner.id}
            hits={hits}
          />
        ) : (
          <ListSkeleton rows={3} />
        )}
      </Stack>
    </SidePanel>
  )
}
