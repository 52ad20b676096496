import { useEffect, useState } from 'react'
import type { LocalDateTime } from '../../shared/platform/local-time.ts'
import { useFormats } from '../platform/formats.ts'

/** The clinic's wall clock, to the minute. */
export function useLocalNow(): LocalDateTime {
  const { zone } = useFormats()
  const [now, setNow] = useState(() => localNow(zone))
  useEffect(() => {
    const timer = setInterval(() => setNow(localNow(zone)), 15_000)
    return () => clearInterval(timer)
  }, [zone])
  return now
}

function localNow(zone: string): LocalDateTime {
  return Temporal.Now.plainDateTimeISO(zone).toString().slice(0, 16)
}
