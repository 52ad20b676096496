import type { records } from '../../shared/records.ts'
import type { Routes } from '../platform/routes.ts'
import { addAddendum } from './add-addendum.ts'
import { getNote } from './get-note.ts'
import { listPatientNotes } from './list-patient-notes.ts'
import { saveDraft } from './save-draft.ts'
import { signNote } from './sign-note.ts'
import { startNote } from './start-note.ts'

export const recordRoutes: Routes<typeof records> = {
  startNote,
  getNote,
  listPatientNotes,
  saveDraft,
  signNote,
  addAddendum,
}
