import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../platform/formats.ts'
import { FreedSlot } from '../waiting-list/freed-slot.tsx'
import look from './booking-gap.module.css'
import { type BookingGap, gapOfBooking } from './gap-of-booking.ts'
import type { Booking } from './use-booking.ts'
import type { Day } from './use-day.ts'
import { useDesk } from './use-desk.ts'
import { useNow } from './use-now.ts'

type Props = { readonly booking: Booking; readonly day: Day }

/** How much room there is around the time: whether a longer visit would fit too. */
export function BookingGapWords({ booking, day }: Props) {
  const { t } = useTranslation('scheduling')
  const { time } = useFormats()
  const gap = useBookingGap({ booking, day })
  if (booking.nobody && booking.startsAt) {
    return (
      <Text size="sm" mt={-8} role="status" className={look.nobody}>
        {t('booking.nobodyFree', { time: time(booking.startsAt) })}
      </Text>
    )
  }
  if (!gap) return null
  return (
    <Text size="sm" c="dimmed" mt={-8}>
      {t('gap.within', { from: time(gap.from), to: time(gap.to) })}
    </Text>
  )
}

/** Somebody may wait for just such a time. */
export function WhoWaits({
  booking,
  day,
  onBooked,
}: Props & { readonly onBooked: (id: string, startsAt: string) => void }) {
  const { clinic } = useDesk()
  const gap = useBookingGap({ booking, day })
  return gap ? <FreedSlot gap={{ clinicId: clinic.id, ...gap }} onBooked={onBooked} /> : null
}

/** Nothing while nobody is chosen, or where the board does not show that day. */
function useBookingGap({ booking: { startsAt, who }, day: { board } }: Props): BookingGap | undefined {
  const { clinic } = useDesk()
  const { date, minute, gone } = useNow(clinic.zone)
  return useMemo(
    () => (board && startsAt && who ? gapOfBooking(board, startsAt, who, { date, minute, gone }) : undefined),
    [board, startsAt, who, date, minute, gone],
  )
}
