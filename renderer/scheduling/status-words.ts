import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../shared/scheduling.ts'
import { useFormats } from '../platform/formats.ts'
import { lateMinutes, waitedMinutes } from './visit-flow.ts'

type Visit = Pick<Appointment, 'status' | 'checkedInAt' | 'startedAt' | 'startsAtUtc'>

/** 'Confirmed', but 'waiting 12 min' and '10 min late' where the minutes are what matters. */
export function useStatusWords(visit: Visit, now: number): string {
  const { t } = useTranslation('scheduling')
  const formats = useFormats()
  const waited = visit.status === 'checked-in' ? waitedMinutes(visit, now) : undefined
  if (waited !== undefined) return formats.duration(waited)
  const late = lateMinutes(visit, now)
  if (late !== undefined) return t('late', { time: formats.duration(late) })
  return t(`status.${visit.status}`)
}
