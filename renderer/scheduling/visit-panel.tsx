import { Alert } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentId, CalendarEntry } from '../../shared/scheduling.ts'
import { SidePanel } from '../components/side-panel.tsx'
import { StatusBadge } from '../components/status-badge.tsx'
import { SeriesActs, SeriesLink } from '../series/series-of-visit.tsx'
import { FreedSlot } from '../waiting-list/freed-slot.tsx'
import { CancelVisit } from './cancel-visit.tsx'
import type { Doing } from './doing.ts'
import { useMinute } from './minute.ts'
import { MissVisit } from './miss-visit.tsx'
import { RescheduleVisit } from './reschedule-visit.tsx'
import { useStatusWords } from './status-words.ts'
import { type DayPlace, nothingOpen } from './use-day-address.ts'
import { VisitBackground } from './visit-background.tsx'
import { VisitFacts, VisitTimes } from './visit-facts.tsx'
import look from './visit-panel.module.css'
import { statusLook } from './visit-status.ts'
import { VisitStepButtons } from './visit-steps.tsx'

type Props = { readonly visit: CalendarEntry; readonly place: DayPlace; readonly onClose: () => void }

/** The selected visit: what must be known first, then the facts, and below what comes next. */
export function VisitPanel({ visit, place, onClose }: Props) {
  const { t } = useTranslation('scheduling')
  const [doing, setDoing] = useState<Doing>('looking')
  const looking = () => setDoing('looking')
  const { tone, shape } = statusLook[visit.status]
  const { lead, words } = useStatusWords(visit, useMinute())
  const name = (
    <Link to="/patients/$patientId" params={{ patientId: visit.patientId }} className={look.name}>
      {visit.patientName}
    </Link>
  )
  if (visit.seriesId && place.alike) {
    const done = () => place.go({ alike: undefined }, { replace: true })
    return <SeriesActs visit={{ ...visit, seriesId: visit.seriesId }} doing="moving" alike onDone={done} />
  }
  if (visit.seriesId && (doing === 'moving' || doing === 'cancelling')) {
    return <SeriesActs visit={{ ...visit, seriesId: visit.seriesId }} doing={doing} onDone={looking} />
  }
  return (
    <SidePanel
      title={name}
      onClose={onClose}
      footer={doing === 'looking' && <VisitStepButtons visit={visit} today={place.today} onDoing={setDoing} />}
    >
      <div className={look.body}>
        {visit.patientAlert && (
          <Alert color="red" icon={<IconAlertTriangleFilled size={18} />} title={t('alert')}>
            {visit.patientAlert}
          </Alert>
        )}
        <div>
          <StatusBadge tone={tone} shape={shape}>
            {lead} {words}
          </StatusBadge>
        </div>
        {visit.seriesId && <SeriesLink visit={{ ...visit, seriesId: visit.seriesId }} />}
        {visit.status === 'cancelled' && (
          <FreedSlot
            gap={{
              clinicId: visit.clinicId,
              practitionerId: visit.practitionerId,
              from: visit.startsAt,
              to: visit.endsAt,
            }}
            onBooked={(id) => place.go({ ...nothingOpen, visit: id as AppointmentId })}
          />
        )}
        {doing === 'cancelling' && <CancelVisit visit={visit} onDone={looking} />}
        {doing === 'missing' && <MissVisit visit={visit} onDone={looking} />}
        {doing === 'moving' && <RescheduleVisit visit={visit} place={place} onDone={looking} />}
        <VisitFacts visit={visit} />
        <VisitBackground visit={visit} />
        <VisitTimes visit={visit} />
      </div>
    </SidePanel>
  )
}
