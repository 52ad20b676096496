import { useTranslation } from 'react-i18next'
import type { AppointmentStatus } from '../../shared/scheduling.ts'
import { StatusBadge, type StatusShape, type Tone } from '../components/status-badge.tsx'

const looks: { readonly [S in AppointmentStatus]: readonly [Tone, StatusShape] } = {
  booked: ['info', 'ring'],
  confirmed: ['info', 'dot'],
  'checked-in': ['waiting', 'half'],
  'in-treatment': ['active', 'diamond'],
  finished: ['done', 'check'],
  'no-show': ['warning', 'triangle'],
  cancelled: ['neutral', 'cross'],
}

export function VisitState({ status }: { readonly status: AppointmentStatus }) {
  const { t } = useTranslation('patients')
  const [tone, shape] = looks[status]
  return (
    <StatusBadge tone={tone} shape={shape}>
      {t(`visit.${status}`)}
    </StatusBadge>
  )
}
