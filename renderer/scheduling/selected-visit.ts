import { createContext, useContext } from 'react'
import type { AppointmentId } from '../../shared/scheduling.ts'

/** A context of its own, so that selecting redraws two chips and not the calendar. */
export const SelectedVisit = createContext<AppointmentId | undefined>(undefined)

export function useSelectedVisit(): AppointmentId | undefined {
  return useContext(SelectedVisit)
}
