import { z } from 'zod'
import {
  Absence,
  AbsenceId,
  ClinicId,
  Closure,
  ClosureId,
  HoursPeriod,
  PractitionerId,
  ResourceId,
  ServiceId,
  ServiceTerms,
  WeeklyHours,
} from './clinics.ts'
import { command, query } from './platform/contract.ts'
import { LocalDate, LocalDateTime } from './platform/local-time.ts'
import { pageOf } from './platform/page.ts'
import { line, optionalOf } from './platform/text.ts'
import { CalendarEntry, FreeSlot } from './scheduling.ts'

/**
 * A booked visit that a change of hours leaves outside of them, and where it could go: nearest first. The first
 * place of each is proposed to no other, so all of them can be moved; beyond two hundred visits none is proposed.
 */
export const HitVisit = CalendarEntry.extend({
  alternatives: z.array(FreeSlot),
  /** When its room or machine would be used no more: the others of that kind, free at that very time. */
  pieces: z.array(ResourceId).optional(),
})
export type HitVisit = z.infer<typeof HitVisit>
const Hits = z.array(HitVisit)

const during = { startsAt: LocalDateTime, endsAt: LocalDateTime }
const inOrder = {
  when: ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => startsAt < endsAt,
  otherwise: { path: ['endsAt'], error: 'must be later than the start' },
}
const anyOf = { startsAt: LocalDateTime.optional(), endsAt: LocalDateTime.optional() }
const dryRun = { dryRun: z.boolean().optional().describe('Saves nothing; says what would be hit') }

/** As it was when it was looked at: where somebody else has changed it since, nothing is saved. */
const seen = { version: z.int().optional() }

/** Days are half open: `to` is the one after the last. */
const days = { from: LocalDate.optional(), to: LocalDate.optional() }

/** When people are there: absences, closures, new hours and who or what is used no more, each with the visits it would hit. */
export const rota = {
  listAbsences: query({
    permission: 'clinics.read',
    input: z.object({ practitionerId: PractitionerId.optional(), ...days }),
    output: pageOf(Absence),
    route: { method: 'GET', path: '/absences' },
  }),
  /** The visits it hits stay booked: they are listed, to be moved one by one. */
  addAbsence: command({
    permission: 'rota.plan',
    input: z
      .object({ practitionerId: PractitionerId, ...during, reason: optionalOf(line(200)), ...dryRun })
      .refine(inOrder.when, inOrder.otherwise),
    output: z.object({ absence: Absence, hits: Hits }),
    refusals: ['practitioner-unknown'],
    route: { method: 'POST', path: '/absences', successStatus: 201 },
  }),
  /** What is not said stays. Hit are the visits that the absence reached not before, and reaches now. */
  changeAbsence: command({
    permission: 'rota.plan',
    input: z.object({
      ...{ id: AbsenceId, ...seen, practitionerId: PractitionerId.optional(), ...anyOf },
      ...{ reason: optionalOf(line(200)).optional(), ...dryRun },
    }),
    output: z.object({ absence: Absence, hits: Hits }),
    refusals: ['absence-unknown', 'practitioner-unknown', 'changed-meanwhile'],
    route: { method: 'PATCH', path: '/absences/{id}' },
  }),
  removeAbsence: command({
    permission: 'rota.plan',
    input: z.object({ id: AbsenceId }),
    output: Absence,
    refusals: ['absence-unknown'],
    route: { method: 'DELETE', path: '/absences/{id}' },
  }),
  listClosures: query({
    permission: 'clinics.read',
    input: z.object({ clinicId: ClinicId.optional(), ...days }),
    output: pageOf(Closure),
    route: { method: 'GET', path: '/closures' },
  }),
  addClosure: command({
    permission: 'clinics.manage',
    input: z
      .object({ clinicId: ClinicId, name: line(120), kind: z.enum(['holiday', 'closure']), ...during, ...dryRun })
      .refine(inOrder.when, inOrder.otherwise),
    output: z.object({ closure: Closure, hits: Hits }),
    refusals: ['clinic-unknown'],
    route: { method: 'POST', path: '/closures', successStatus: 201 },
  }),
  changeClosure: command({
    permission: 'clinics.manage',
    input: z.object({
      ...{ id: ClosureId, ...seen, clinicId: ClinicId.optional(), ...anyOf },
      ...{ name: line(120).optional(), kind: z.enum(['holiday', 'closure']).optional(), ...dryRun },
    }),
    output: z.object({ closure: Closure, hits: Hits }),
    refusals: ['closure-unknown', 'clinic-unknown', 'changed-meanwhile'],
    route: { method: 'PATCH', path: '/closures/{id}' },
  }),
  removeClosure: command({
    permission: 'clinics.manage',
    input: z.object({ id: ClosureId }),
    output: Closure,
    refusals: ['closure-unknown'],
    route: { method: 'DELETE', path: '/closures/{id}' },
  }),
  /** The visits booked from now on that these hours would leave outside: of a clinic, or of one practitioner there. */
  previewHours: query({
    permission: 'clinics.manage',
    input: z.object({
      clinicId: ClinicId,
      practitionerId: PractitionerId.optional(),
      hours: z.array(WeeklyHours).max(28),
      periods: z.array(HoursPeriod).max(60).default([]),
    }),
    output: z.object({ hits: Hits }),
    refusals: ['clinic-unknown', 'practitioner-unknown'],
    route: { method: 'POST', path: '/hours-preview' },
  }),
  /** The visits booked from now on with somebody or something that would be booked no more. */
  previewOutOfUse: query({
    permission: 'clinics.manage',
    input: z
      .object({
        practitionerId: PractitionerId.optional(),
        resourceId: ResourceId.optional(),
        serviceId: ServiceId.optional(),
      })
      .refine((of) => Object.values(of).filter((id) => id !== undefined).length === 1, 'name one of them'),
    output: z.object({ hits: Hits }),
    refusals: ['practitioner-unknown', 'resource-unknown', 'service-unknown'],
    route: { method: 'POST', path: '/out-of-use-preview' },
  }),
  /** The visits of a service booked from now on that would keep another length, other buffers or other rooms. */
  previewTerms: query({
    permission: 'clinics.manage',
    input: z.object({ serviceId: ServiceId, ...ServiceTerms }),
    output: z.object({ hits: Hits }),
    refusals: ['service-unknown'],
    route: { method: 'POST', path: '/terms-preview' },
  }),
  /** Every visit from now on in a room, or with a machine, is moved to another one that is free at that very time. */
  vacate: command({
    permission: 'clinics.manage',
    input: z.object({ resourceId: ResourceId }),
    output: z.object({ moved: z.int(), left: z.int() }),
    refusals: ['resource-unknown'],
    route: { method: 'POST', path: '/resources/{resourceId}/vacate' },
  }),
}
