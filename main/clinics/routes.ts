import type { clinics } from '../../shared/clinics.ts'
import type { Routes } from '../platform/routes.ts'
import { addPractitioner } from './add-practitioner.ts'
import { addService } from './add-service.ts'
import { changeClinic } from './change-clinic.ts'
import { changePractitioner } from './change-practitioner.ts'
import { changeService } from './change-service.ts'
import { listClinics } from './list-clinics.ts'
import { listPractitioners } from './list-practitioners.ts'
import { listServices } from './list-services.ts'
import { setUp } from './set-up.ts'
import { setUpState } from './set-up-state.ts'

export const clinicsRoutes: Routes<typeof clinics> = {
  setUpState,
  setUp,
  listClinics,
  changeClinic,
  listPractitioners,
  addPractitioner,
  changePractitioner,
  listServices,
  addService,
  changeService,
}
