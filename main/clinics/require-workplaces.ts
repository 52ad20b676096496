import type { ClinicId, Workplace } from '../../shared/clinics.ts'
import { refuse } from '../platform/refusal.ts'
import type { Reading } from '../platform/work.ts'
import { findZone } from './clinic-repository.ts'

type Places = { readonly clinicId: ClinicId; readonly elsewhere?: readonly Workplace[] | undefined }

/** Clinics that exist; hours at home are said in one place only. */
export async function requireWorkplaces(
  work: Reading<'clinic-unknown'>,
  { clinicId, elsewhere = [] }: Places,
): Promise<void> {
  if (elsewhere.some((place) => place.clinicId === clinicId))
    refuse('invalid-input', { issues: [{ path: 'elsewhere', message: 'names the home clinic' }] })
  for (const place of elsewhere) if (!(await findZone(work.reads, place.clinicId))) work.refuse('clinic-unknown')
}
