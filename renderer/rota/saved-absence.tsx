import { Button, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Absence } from '../../shared/clinics.ts'
import type { HitVisit } from '../../shared/rota.ts'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { salus } from '../platform/salus.ts'
import { useWords } from '../platform/words.ts'
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
        <div>
          <p className={styles.when}>{duringInWords(absence)}</p>
          {absence.reason && <p className={styles.reason}>{absence.reason}</p>}
        </div>
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
