import { useFormats } from '../platform/formats.ts'
import { type During, daysOf, isWhole } from './during.ts'

/** 'Mon 1 Mar', 'Mon 1 Mar – Fri 5 Mar', 'Mon 1 Mar, 09:00–11:00' */
export function useDuringInWords(): (during: During) => string {
  const { date, time, dayTime } = useFormats()
  return (during) => {
    const { first, last } = daysOf(during)
    if (isWhole(during)) return first === last ? date(first) : `${date(first)} – ${date(last)}`
    const ends = during.endsAt.endsWith('T00:00') ? '24:00' : time(during.endsAt)
    if (first === last) return `${dayTime(during.startsAt)}–${ends}`
    return `${dayTime(during.startsAt)} – ${dayTime(during.endsAt)}`
  }
}
