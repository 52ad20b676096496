import type { clinics } from '../../shared/clinics.ts'
import type { Routes } from '../platform/routes.ts'
import { addClinic } from './add-clinic.ts'
import { addInsurer } from './add-insurer.ts'
import { addPractitioner } from './add-practitioner.ts'
import { addPriceList } from './add-price-list.ts'
import { addResource } from './add-resource.ts'
import { addResourceKind } from './add-resource-kind.ts'
import { addService } from './add-service.ts'
import { changeClinic } from './change-clinic.ts'
import { changeInsurer } from './change-insurer.ts'
import { changePractitioner } from './change-practitioner.ts'
import { changePriceList } from './change-price-list.ts'
import { changeResource } from './change-resource.ts'
import { changeResourceKind } from './change-resource-kind.ts'
import { changeService } from './change-service.ts'
import { listClinics } from './list-clinics.ts'
import { listInsurers } from './list-insurers.ts'
import { listPractitioners } from './list-practitioners.ts'
import { listPriceLists } from './list-price-lists.ts'
import { listResourceKinds } from './list-resource-kinds.ts'
import { listResources } from './list-resources.ts'
import { listServices } from './list-services.ts'
import { quotePrice } from './quote-price.ts'
import { setUp } from './set-up.ts'
import { setUpState } from './set-up-state.ts'
import { takeBack } from './take-back.ts'

export const clinicsRoutes: Routes<typeof clinics> = {
  setUpState,
  setUp,
  listClinics,
  addClinic,
  changeClinic,
  listPractitioners,
  addPractitioner,
  changePractitioner,
  listServices,
  addService,
  changeService,
  listResourceKinds,
  addResourceKind,
  changeResourceKind,
  listResources,
  addResource,
  changeResource,
  listInsurers,
  addInsurer,
  changeInsurer,
  listPriceLists,
  addPriceList,
  changePriceList,
  quotePrice,
  takeBack,
}
