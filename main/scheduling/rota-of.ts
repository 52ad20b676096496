import type { Absence, Clinic, Closure, Practitioner } from '../../shared/clinics.ts'
import { workplaceAt } from '../clinics/workplace.ts'
import { type Rota, wallSpanOf } from './working-times.ts'

/** Everything that says when this practitioner can be seen in this clinic. */
export function rotaOf(
  clinic: Clinic,
  practitioner: Practitioner,
  closures: readonly Closure[],
  absences: readonly Absence[],
): Rota {
  const { hours, periods } = clinic
  return {
    opening: { hours, periods },
    working: workplaceAt(practitioner, clinic.id) ?? { hours: [], periods: [] },
    closed: closures.map(wallSpanOf),
    absent: absences.filter(({ practitionerId }) => practitionerId === practitioner.id).map(wallSpanOf),
  }
}
