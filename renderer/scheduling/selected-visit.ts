import { createContext, useContext } from 'react'
import type { AppointmentId } from '../../shared/scheduling.ts'

type Selected = { readonly id: AppointmentId | undefined; readonly moving: boolean }

/** A context of its own, so that selecting redraws two chips and not the calendar. */
export const SelectedVisit = createContext<Selected>({ id: undefined, moving: false })

export function useSelectedVisit(): Selected {
  return useContext(SelectedVisit)
}
