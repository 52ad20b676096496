import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AppointmentId } from '../../shared/scheduling.ts'
import type { WishId } from '../../shared/waiting-list.ts'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { WishDetail } from '../waiting-list/wish-detail.tsx'
import { type DayPlace, nothingOpen } from './use-day-address.ts'

type Props = { readonly id: WishId; readonly place: DayPlace; readonly onClose: () => void }

/** For whom a time is kept, beside the board: they are called, and it is booked or let go from here. */
export function HeldPanel({ id, place, onClose }: Props) {
  const { t } = useTranslation('scheduling')
  const { clinic } = useSession()
  const { data, error } = useQuery(salus.waitingList.listWishes.queryOptions({ input: { clinicId: clinic.id } }))
  const wish = data?.items.find((one) => one.id === id)
  const show = (booked: string) => place.go({ ...nothingOpen, visit: AppointmentId.parse(booked) })
  if (wish) return <WishDetail key={id} wish={wish} onBooked={show} onClose={onClose} />
  return (
    <SidePanel title={t('hold.title')} onClose={onClose}>
      {error ? <ErrorState error={error} /> : data ? t('hold.gone') : <ListSkeleton />}
    </SidePanel>
  )
}
