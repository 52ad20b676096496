import { useTranslation } from 'react-i18next'
import type { Appointment } from '../../shared/scheduling.ts'
import { useFormats } from '../platform/formats.ts'
import { lateMinutes, overrunMinutes, waitedMinutes } from './visit-flow.ts'

type Visit = Pick<Appointment, 'status' | 'checkedInAt' | 'startedAt' | 'startsAtUtc' | 'endsAtUtc'>

export type StatusWords = {
  /** 'Waiting', before the minutes; left out for the eye where there is no room. */
  readonly lead: string | undefined
  readonly words: string
  /** The words are minutes that go on: they must be seen where others may be left to the shape. */
  readonly counting: boolean
}

/** 'Confirmed', but 'Waiting 12 min', '10 min late' and '5 min over' where the minutes are what matters. */
export function useStatusWords(visit: Visit, now: number): StatusWords {
  const { t } = useTranslation('scheduling')
  const formats = useFormats()
  const waited = visit.status === 'checked-in' ? waitedMinutes(visit, now) : undefined
  if (waited !== undefined) return { lead: t('status.checked-in'), words: formats.duration(waited), counting: true }
  const over = overrunMinutes(visit, now)
  if (over !== undefined) {
    return { lead: t('status.in-treatment'), words: t('over', { time: formats.duration(over) }), counting: true }
  }
  const late = lateMinutes(visit, now)
  if (late !== undefined) return { lead: undefined, words: t('late', { time: formats.duration(late) }), counting: true }
  return { lead: undefined, words: t(`status.${visit.status}`), counting: false }
}
