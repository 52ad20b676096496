import { billing } from './billing.ts'
import { clinics } from './clinics.ts'
import { demo } from './demo.ts'
import { patients } from './patients.ts'
import { drafts, journal } from './platform/journal.ts'
import { records } from './records.ts'
import { reporting } from './reporting.ts'
import { scheduling } from './scheduling.ts'
import { staff } from './staff.ts'

/** Everything the host answers, over every entrance. */
export const salus = { staff, clinics, patients, scheduling, records, billing, reporting, journal, drafts, demo }
