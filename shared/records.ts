import { z } from 'zod'
import { PatientId } from './patients.ts'
import { command, query } from './platform/contract.ts'
import { idOf } from './platform/ids.ts'
import { LocalDate } from './platform/local-time.ts'
import { PageRequest, pageOf } from './platform/page.ts'
import { paragraphs } from './platform/text.ts'
import { AppointmentId } from './scheduling.ts'
import { StaffId } from './staff.ts'

export const NoteId = idOf('Note')
export type NoteId = z.infer<typeof NoteId>

/** Headings of a visit note, in reading order. The words are in the locales under `records:sections`. */
export const noteTemplates = {
  soap: ['subjective', 'objective', 'assessment', 'plan'],
  physiotherapy: ['complaint', 'examination', 'treatment', 'response', 'plan'],
  dental: ['complaint', 'examination', 'diagnosis', 'treatment', 'plan'],
  general: ['note'],
} as const
export const NoteTemplate = z.enum(['soap', 'physiotherapy', 'dental', 'general'])
export type NoteTemplate = z.infer<typeof NoteTemplate>

/** Heading → text. Which headings are allowed is the template's business. */
export const NoteSections = z.record(z.string().regex(/^[a-z]{1,30}$/), paragraphs(20_000))
export type NoteSections = z.infer<typeof NoteSections>

export const Addendum = z.object({
  id: z.string(),
  text: z.string(),
  authorId: StaffId,
  authorName: z.string(),
  at: z.string(),
})
export type Addendum = z.infer<typeof Addendum>

export const Note = z.object({
  id: NoteId,
  patientId: PatientId,
  appointmentId: AppointmentId.nullable(),
  template: NoteTemplate,
  sections: NoteSections,
  /** The day the note is about; typing it later does not change it. */
  visitDate: LocalDate,
  status: z.enum(['draft', 'signed']),
  authorId: StaffId,
  authorName: z.string(),
  savedAt: z.string(),
  signedAt: z.string().nullable(),
  /** SHA-256 of what was signed, hex. */
  contentHash: z.string().nullable(),
  addenda: z.array(Addendum),
  version: z.int(),
})
export type Note = z.infer<typeof Note>

const sectionRefusals = ['section-not-in-template'] as const
const Seen = z.object({ id: NoteId, version: z.int() })

export const records = {
  /** Opens the draft of a visit. A second call for the same appointment gives the note that is already there. */
  startNote: command({
    permission: 'records.write',
    input: z.object({
      patientId: PatientId,
      appointmentId: AppointmentId.optional(),
      template: NoteTemplate.default('soap'),
      sections: NoteSections.default({}),
      visitDate: LocalDate.optional(),
    }),
    output: Note,
    refusals: ['patient-unknown', 'appointment-unknown', 'appointment-of-another-patient', ...sectionRefusals],
    route: { method: 'POST', path: '/notes', successStatus: 201 },
  }),
  getNote: query({
    permission: 'records.read',
    clinical: true,
    input: z.object({ id: NoteId }),
    output: Note,
    refusals: ['note-unknown'],
    route: { method: 'GET', path: '/notes/{id}' },
  }),
  /** Newest visit first. */
  listPatientNotes: query({
    permission: 'records.read',
    clinical: true,
    input: PageRequest.extend({ patientId: PatientId }),
    output: pageOf(Note),
    route: { method: 'GET', path: '/patients/{patientId}/notes' },
  }),
  saveDraft: command({
    permission: 'records.write',
    input: Seen.extend({ sections: NoteSections, template: NoteTemplate.optional() }),
    output: Note,
    refusals: ['note-unknown', 'changed-meanwhile', 'already-signed', 'not-the-author', ...sectionRefusals],
    route: { method: 'PUT', path: '/notes/{id}' },
  }),
  signNote: command({
    permission: 'records.sign',
    input: Seen,
    output: Note,
    refusals: ['note-unknown', 'changed-meanwhile', 'already-signed', 'not-the-author', 'note-empty'],
    route: { method: 'POST', path: '/notes/{id}/sign' },
  }),
  addAddendum: command({
    permission: 'records.write',
    input: z.object({ id: NoteId, text: paragraphs(20_000).refine((text) => text.trim() !== '', 'is empty') }),
    output: Note,
    refusals: ['note-unknown', 'not-signed'],
    route: { method: 'POST', path: '/notes/{id}/addenda', successStatus: 201 },
  }),
}
