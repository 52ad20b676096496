import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { OutputOf } from '../../shared/platform/contract.ts'
import type { Appointment, CalendarEntry, scheduling } from '../../shared/scheduling.ts'
import { salus } from '../platform/salus.ts'

type Listed = OutputOf<typeof scheduling.listAppointments>

/** Shows a change before it is granted. What comes back asks the clinic how it really is. */
export function useShownAtOnce(): (visit: Pick<CalendarEntry, 'id'>, change: Partial<CalendarEntry>) => () => void {
  const client = useQueryClient()
  return useCallback(
    ({ id }, change) => {
      const lists = { queryKey: salus.scheduling.listAppointments.key() }
      void client.cancelQueries(lists) // an answer on its way is older than what is shown now
      client.setQueriesData<Listed>(
        lists,
        (page) =>
          page && { ...page, items: page.items.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)) },
      )
      return () => void client.invalidateQueries({ queryKey: salus.scheduling.key() })
    },
    [client],
  )
}

/** What a granted change says about a visit, for the lists on the screen. */
export function grantedTo(visit: CalendarEntry, appointment: Appointment): CalendarEntry {
  return { ...visit, ...appointment }
}
