import type { Role } from './staff.ts'

const everyoneAtWork = ['clinics.read', 'drafts.keep', 'journal.watch']
const frontDesk = [
  ...everyoneAtWork,
  'patients.read',
  'patients.register',
  'patients.change',
  'scheduling.read',
  'scheduling.book',
  'scheduling.receive',
  'rota.plan',
  'reporting.today',
  'billing.read',
  'billing.draft',
  'billing.issue',
  'billing.take-payment',
]
const running = [...frontDesk, 'scheduling.overlap', 'calendars.share', 'clinics.manage', 'journal.undo']

/**
 * What each role may do. Only practitioners read and write clinical notes; who manages accounts does not.
 * Nobody may change the journal: no operation does.
 */
export const permissionsOf: { readonly [R in Role]: readonly string[] } = {
  receptionist: frontDesk,
  // In a small practice the practitioner is often alone at the desk, so the whole day must be possible.
  practitioner: [
    ...frontDesk,
    'scheduling.overlap',
    'calendars.share',
    'records.read',
    'records.write',
    'records.sign',
  ],
  manager: running,
  administrator: [...running, 'staff.manage'],
  /** Tax records only, never clinical ones (Spanish RD 1007/2023, art. 8.4). */
  inspector: ['journal.watch', 'billing.read', 'clinics.read'],
}
