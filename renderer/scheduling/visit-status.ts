import type { AppointmentStatus } from '../../shared/scheduling.ts'
import type { StatusShape, Tone } from '../components/status-badge.tsx'

/** How each status looks everywhere. No two share a shape, so that no colour has to say it alone. */
export const statusLook: { readonly [S in AppointmentStatus]: { readonly tone: Tone; readonly shape: StatusShape } } = {
  booked: { tone: 'neutral', shape: 'ring' },
  confirmed: { tone: 'info', shape: 'half' },
  'checked-in': { tone: 'waiting', shape: 'diamond' },
  'in-treatment': { tone: 'active', shape: 'dot' },
  finished: { tone: 'done', shape: 'check' },
  'no-show': { tone: 'warning', shape: 'triangle' },
  cancelled: { tone: 'danger', shape: 'cross' },
}
