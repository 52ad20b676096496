import type { rota } from '../../shared/rota.ts'
import type { Routes } from '../platform/routes.ts'
import { addAbsence } from './add-absence.ts'
import { addClosure } from './add-closure.ts'
import { changeAbsence } from './change-absence.ts'
import { changeClosure } from './change-closure.ts'
import { listAbsences } from './list-absences.ts'
import { listClosures } from './list-closures.ts'
import { previewHours } from './preview-hours.ts'
import { previewOutOfUse } from './preview-out-of-use.ts'
import { previewTerms } from './preview-terms.ts'
import { removeAbsence } from './remove-absence.ts'
import { removeClosure } from './remove-closure.ts'
import { vacate } from './vacate.ts'

export const rotaRoutes: Routes<typeof rota> = {
  listAbsences,
  addAbsence,
  changeAbsence,
  removeAbsence,
  listClosures,
  addClosure,
  changeClosure,
  removeClosure,
  previewHours,
  previewOutOfUse,
  previewTerms,
  vacate,
}
