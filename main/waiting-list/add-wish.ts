import type { InputOf } from '../../shared/platform/contract.ts'
import { localDateOf } from '../../shared/platform/local-time.ts'
import { type Wish, WishId, type waitingList } from '../../shared/waiting-list.ts'
import { findZone } from '../clinics/clinic-repository.ts'
import { findPatient } from '../patients/patient-repository.ts'
import { refuse as refuseInput } from '../platform/refusal.ts'
import type { WorkOf } from '../platform/routes.ts'
import { requireWished } from './require-wished.ts'
import { type KeptWish, shownAt } from './wish.ts'
import { putWish } from './wish-repository.ts'

type Add = typeof waitingList.addWish

export async function addWish(work: WorkOf<Add>, { clinicId, ...wished }: InputOf<Add>): Promise<Wish> {
  const { reads, now, refuse } = work
  if (clinicId !== undefined && (await findZone(reads, clinicId)) === undefined) refuse('clinic-unknown')
  const service = await requireWished(work, { ...wished, clinicId })
  const zone = (await findZone(reads, service.clinicId)) ?? refuse('clinic-unknown')
  if (wished.until !== null && wished.until < localDateOf(now, zone))
    refuseInput('invalid-input', { issues: [{ path: 'until', message: 'is over already' }] })
  const patient = (await findPatient(reads, wished.patientId)) ?? refuse('patient-unknown')
  if (!patient.active) refuse('patient-inactive')
  const named = {
    patientName: `${patient.firstName} ${patient.lastName}`,
    patientPhone: patient.phone,
    patientActive: true,
    serviceName: service.name,
  }
  const start = { status: 'waiting', hold: null, declined: 0, createdAt: now, version: 1 } as const
  const id = WishId.parse(work.newId())
  const wish: KeptWish = { ...wished, ...named, ...start, id, zone, clinicId: service.clinicId }
  await putWish(work, wish)
  return shownAt(wish, now)
}
