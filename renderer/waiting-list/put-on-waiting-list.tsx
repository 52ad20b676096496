import { Button } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Booking } from '../scheduling/use-booking.ts'
import type { WishValues } from './wish-values.ts'

/** When nothing suits: what was being booked is kept as a wish. */
export function PutOnWaitingList({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('waiting-list')
  return (
    <Button
      variant="default"
      size="compact-md"
      w="fit-content"
      leftSection={<IconHourglass size={15} stroke={1.6} aria-hidden="true" />}
      onClick={onOpen}
    >
      {t('put')}
    </Button>
  )
}

export function wishOfBooking({ values, time }: Booking): Partial<WishValues> {
  const { patientId, serviceId, remark } = values
  return { patientId, serviceId, remark, practitionerIds: time.practitionerId ? [time.practitionerId] : [] }
}
