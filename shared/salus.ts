import { billing } from './billing.ts'
import { calendars } from './calendars.ts'
import { clinics } from './clinics.ts'
import { demo } from './demo.ts'
import { patients } from './patients.ts'
import { drafts, journal } from './platform/journal.ts'
import { records } from './records.ts'
import { reporting } from './reporting.ts'
import { rota } from './rota.ts'
import { scheduling } from './scheduling.ts'
import { series } from './series.ts'
import { staff } from './staff.ts'
import { waitingList } from './waiting-list.ts'

/** Everything the host answers, over every entrance. */
export const salus = {
  staff,
  clinics,
  patients,
  scheduling,
  rota,
  series,
  waitingList,
  calendars,
  records,
  billing,
  reporting,
  journal,
  drafts,
  demo,
}
