import { longestBuffer, longestMinutes } from '../../shared/clinics.ts'
import { addMinutes, type Instant } from '../../shared/platform/local-time.ts'

/** Somebody or something is taken from one instant to another, by an appointment or, until it expires, by a hold. */
export type BusyRow = {
  readonly subject_id: string
  readonly from_utc: Instant
  readonly to_utc: Instant
  readonly owner_id: string
  /** Empty: for good. */
  readonly expires_at: string
}

/** Nothing is taken for longer at a stretch; look-ups rely on it. */
export const longestBusy = longestMinutes + 2 * longestBuffer

type Taking = {
  readonly id: string
  readonly practitioner_id: string
  readonly starts_at_utc: Instant
  readonly ends_at_utc: Instant
  /** Missing from images of rows older than rooms and buffers. */
  readonly buffer_before?: number
  readonly buffer_after?: number
  readonly resource_ids?: string
}

/** The practitioner, the rooms and the machines of it, with its buffers. */
export function busyOf(taking: Taking, expiresAt = ''): BusyRow[] {
  const { from, to } = withBuffers(taking)
  const subjects = [taking.practitioner_id, ...(JSON.parse(taking.resource_ids ?? '[]') as string[])]
  return subjects.map((subject_id) => ({
    subject_id,
    from_utc: from,
    to_utc: to,
    owner_id: taking.id,
    expires_at: expiresAt,
  }))
}

type Visiting = Taking & { readonly patient_id: string; readonly status: string }

/** The patient too, without the buffers: they need not be there while the room is prepared. */
export function busyOfAppointment(row: Visiting): BusyRow[] {
  if (row.status === 'cancelled' || row.status === 'no-show') return []
  const { starts_at_utc, ends_at_utc, id } = row
  const patient = { from_utc: starts_at_utc, to_utc: ends_at_utc, owner_id: id, expires_at: '' }
  return [...busyOf(row), { subject_id: row.patient_id, ...patient }]
}

function withBuffers({ starts_at_utc, ends_at_utc, buffer_before, buffer_after }: Taking) {
  return {
    from: !buffer_before ? starts_at_utc : addMinutes(starts_at_utc, -buffer_before),
    to: !buffer_after ? ends_at_utc : addMinutes(ends_at_utc, buffer_after),
  }
}
