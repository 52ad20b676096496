import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppointmentId, CalendarEntry } from '../../shared/scheduling.ts'
import { ErrorState } from '../components/error-state.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { SidePanel } from '../components/side-panel.tsx'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { AbsencePanel } from '../rota/absence-panel.tsx'
import { BookingPanel } from './booking-panel.tsx'
import { HeldPanel } from './held-panel.tsx'
import type { Plan } from './plan.ts'
import { SettleMove } from './settle-move.tsx'
import type { Day } from './use-day.ts'
import { type DayPlace, nothingOpen } from './use-day-address.ts'
import type { MoveVisit, RefusedMove } from './use-move-visit.ts'
import { VisitListPanel } from './visit-list-panel.tsx'
import { VisitPanel } from './visit-panel.tsx'

type Props = { readonly place: DayPlace; readonly day: Day }
type Refused = {
  /** A move on the board that was not granted. */
  readonly refused: RefusedMove | undefined
  readonly onMove: MoveVisit
  readonly onSettled: () => void
}
type WithPlan = Props & Refused & { readonly onPlan: (plan: Plan | undefined) => void }

/** What stands beside the board: a move to settle, a booking, the selected visit, or the list behind a figure. */
export function DayPanel({ place, day, onPlan, refused, onMove, onSettled }: WithPlan) {
  const { may } = useSession()
  const close = () => place.go(nothingOpen)
  const closeAbsence = () => place.go({ ...nothingOpen, ...(place.view === 'day' && { practitioner: undefined }) })
  if (refused) return <RefusedMovePanel refused={refused} onMove={onMove} onSettled={onSettled} />
  if (place.book && may('scheduling.book')) {
    return <BookingPanel place={place} day={day} onPlan={onPlan} onClose={close} />
  }
  if (place.visit) return <SelectedVisitPanel id={place.visit} place={place} day={day} onClose={close} />
  if (place.wish) return <HeldPanel id={place.wish} place={place} onClose={close} />
  if (place.absence && may('rota.plan'))
    return <AbsencePanel practitionerId={place.practitioner} day={place.date} onClose={closeAbsence} />
  if (place.list) return <VisitListPanel list={place.list} place={place} onClose={close} />
  return null
}

function RefusedMovePanel({ refused, onMove, onSettled }: Refused & { readonly refused: RefusedMove }) {
  const { t } = useTranslation('scheduling')
  return (
    <SidePanel title={t('refused.title', { name: refused.visit.patientName })} onClose={onSettled} takesFocus>
      <SettleMove refused={refused} onMove={onMove} onDone={onSettled} />
    </SidePanel>
  )
}

type SelectedProps = Props & { readonly id: AppointmentId; readonly onClose: () => void }

function SelectedVisitPanel({ id, place, day, onClose }: SelectedProps) {
  const { t } = useTranslation('scheduling')
  const listed = day.visits.find((visit) => visit.id === id)
  const asked = useVisit(id, listed)
  const visit = listed ?? asked.data
  if (visit) return <VisitPanel key={id} visit={visit} place={place} onClose={onClose} />
  return (
    <SidePanel title={t('visit.title')} onClose={onClose}>
      {asked.error ? <ErrorState error={asked.error} /> : <ListSkeleton />}
    </SidePanel>
  )
}

/** One of another day, found by a search, is not in the list of this one. */
function useVisit(id: AppointmentId, listed: CalendarEntry | undefined) {
  return useQuery(salus.scheduling.getAppointment.queryOptions({ input: { id }, enabled: !listed }))
}
