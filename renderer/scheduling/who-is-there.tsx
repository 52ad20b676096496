import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../shared/platform/local-time.ts'
import { useFormats } from '../platform/formats.ts'
import type { Refused } from '../platform/refusal.ts'
import { salus } from '../platform/salus.ts'
import { useSession } from '../platform/session.tsx'
import { standingThere, type Wished } from './standing-there.ts'
import look from './who-is-there.module.css'

type Props = { readonly refusal: Refused; readonly wished: Wished }

/** By name and time, what stands where something else was wanted. */
export function WhoIsThere({ refusal, wished }: Props) {
  const { t } = useTranslation('scheduling')
  const { clinic } = useSession()
  const { time } = useFormats()
  const from = wished.startsAt.slice(0, 10)
  const input = { clinicId: clinic.id, from, to: addDays(from, 1) }
  const { data } = useQuery(salus.scheduling.listAppointments.queryOptions({ input }))
  const there = standingThere(refusal.code, wished, data?.items ?? [])
  if (there.length === 0) return null
  return (
    <ul className={look.list} aria-label={t('refused.there')}>
      {there.map(({ id, startsAt, endsAt, patientName, practitionerName }) => (
        <li key={id}>
          <span className={look.time}>
            {time(startsAt)}–{time(endsAt)}
          </span>{' '}
          <strong>{patientName}</strong>, {practitionerName}
        </li>
      ))}
    </ul>
  )
}
