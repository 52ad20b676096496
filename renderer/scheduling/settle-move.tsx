import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FreeSlot } from '../../shared/scheduling.ts'
import { RefusalNotice } from '../components/refusal-notice.tsx'
import { alternativesIn } from './instead.ts'
import { minutesAt } from './move.ts'
import { MovedMeanwhile } from './moved-meanwhile.tsx'
import { OverlapOnPurpose } from './overlap-on-purpose.tsx'
import { SlotButtons } from './slot-buttons.tsx'
import { useDesk } from './use-desk.ts'
import type { MoveVisit, RefusedMove } from './use-move-visit.ts'
import { WhoIsThere } from './who-is-there.tsx'

type Props = {
  readonly refused: RefusedMove
  readonly onMove: MoveVisit
  /** Moved after all, or left where it was. */
  readonly onDone: () => void
}

/** Why a visit did not move, the nearest times that work, and the way to overlap on purpose. */
export function SettleMove({ refused, onMove, onDone }: Props) {
  const { t } = useTranslation('scheduling')
  const { practitioners } = useDesk()
  const { visit, target, refusal } = refused
  if (refusal.code === 'changed-meanwhile') return <MovedMeanwhile refused={refused} onMove={onMove} onDone={onDone} />
  const alternatives = alternativesIn(refusal)
  const moveTo = ({ startsAt, endsAt, practitionerId }: FreeSlot) => {
    const minutes = target.minutes === undefined ? undefined : minutesAt(visit, target)
    onMove(visit, { ...target, startsAt, endsAt, practitionerId, minutes }, onDone)
  }
  return (
    <RefusalNotice refusal={refusal}>
      <WhoIsThere refusal={refusal} wished={{ ...target, patientId: visit.patientId, visit: visit.id }} />
      {alternatives.length > 0 && (
        <Stack gap={6} mt={6}>
          <Text size="sm">{t('booking.instead')}</Text>
          <SlotButtons
            slots={alternatives}
            practitioners={practitioners}
            whose={target.practitionerId}
            chosen={undefined}
            onChoose={moveTo}
          />
        </Stack>
      )}
      <OverlapOnPurpose refusal={refusal} onOverlap={(reason) => onMove(visit, target, onDone, reason)} />
    </RefusalNotice>
  )
}
