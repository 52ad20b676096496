import { z } from 'zod'
import { ClinicId, Minutes, PractitionerId, ServiceId } from './clinics.ts'
import { PatientId } from './patients.ts'
import { command, query } from './platform/contract.ts'
import { knownId } from './platform/ids.ts'
import { lasting } from './platform/lasting.ts'
import { LocalDate, LocalDateTime } from './platform/local-time.ts'
import { line, optionalOf } from './platform/text.ts'
import {
  AppointmentRequest,
  AppointmentStatus,
  FreeSlot,
  partyRefusals,
  SeriesId,
  SlotRefusal,
  slotRefusals,
} from './scheduling.ts'

/** More visits than anybody plans at once. */
export const mostVisits = 500

/**
 * RFC 5545 RRULE without its name: FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH. Its times are the clinic's wall clock. An end
 * is needed: COUNT or UNTIL in the rule, or `count` or `until` beside it.
 */
export const Rule = z
  .string()
  .trim()
  .max(300)
  .transform((rule) => {
    const said = rule.replace(/^RRULE:/i, '').replace(/\s*([;,=])\s*/g, '$1')
    return said.replace(/;$/, '').toUpperCase()
  })

export const seriesScopes = ['this', 'following', 'all'] as const
export const SeriesScope = z.enum(seriesScopes)
export type SeriesScope = z.infer<typeof SeriesScope>

export const Series = z.object({
  id: SeriesId,
  clinicId: ClinicId,
  practitionerId: PractitionerId,
  patientId: PatientId,
  serviceId: ServiceId,
  /** Always with its end: COUNT or UNTIL. */
  rule: z.string(),
  /** The wall-clock time of the first date the rule gives. Visits from before it was changed may be earlier. */
  startsAt: z.string(),
  minutes: z.int(),
  remark: z.string().nullable(),
  version: z.int(),
})
export type Series = z.infer<typeof Series>

/** One date of a series: where it is or would be, and what stands against it. */
export const SeriesDate = z.object({
  /** When the rule puts it. It names the date until the rule says otherwise. */
  occursAt: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  practitionerId: knownId('Practitioner'),
  conflict: SlotRefusal.nullable(),
  /** Free times nearby; only of a date with a conflict. */
  alternatives: z.array(FreeSlot),
  /** `skipped`: no visit on that date. `moved`: not where the rule puts it. */
  exception: z.enum(['skipped', 'moved']).nullable(),
  appointmentId: knownId('Appointment').nullable(),
  status: AppointmentStatus.nullable(),
})
export type SeriesDate = z.infer<typeof SeriesDate>

/** `series` is null in a dry run of a new one. `conflicts` counts the dates that somebody must decide about. In a dry run nothing new has an appointment yet. */
export const SeriesPlan = z.object({ series: Series.nullable(), dates: z.array(SeriesDate), conflicts: z.int() })
export type SeriesPlan = z.infer<typeof SeriesPlan>

/** What to do about a date: leave it out, or put it elsewhere. */
const Decision = z
  .object({
    occursAt: LocalDateTime,
    skip: z.boolean().optional(),
    startsAt: LocalDateTime.optional(),
    practitionerId: PractitionerId.optional(),
  })
  .refine(({ skip, startsAt, practitionerId }) => !(skip && (startsAt || practitionerId)), {
    path: ['skip'],
    error: 'left out and put elsewhere at once',
  })
export type Decision = z.infer<typeof Decision>
const planning = {
  /** `refuse` saves nothing while a date has a conflict nobody has decided about; `skip` leaves those dates out. */
  onConflict: z.enum(['refuse', 'skip']).default('refuse'),
  decisions: z
    .array(Decision)
    .max(mostVisits)
    .refine((all) => new Set(all.map(({ occursAt }) => occursAt)).size === all.length, 'decides about a date twice')
    .optional(),
  dryRun: z.boolean().optional().describe('Saves nothing; lists every date with its conflicts'),
}
const ending = { until: LocalDate.optional(), count: z.int().min(1).max(mostVisits).optional() }
export const ruleRefusals = [
  'rule-not-understood',
  'rule-without-end',
  'rule-with-two-ends',
  'rule-without-dates',
  'too-many-dates',
] as const
const planRefusals = [...ruleRefusals, ...partyRefusals, 'occurrence-unknown', 'series-conflicts'] as const
/** `occursAt` names the date meant by `this`, and the first one meant by `following`; of `all`, the date that is moved. */
const chosen = {
  id: SeriesId,
  version: z.int().optional(),
  scope: SeriesScope,
  occursAt: LocalDateTime.optional(),
}
type Chosen = { readonly scope: SeriesScope; readonly occursAt?: string | undefined }
const namesItsDate = ({ scope, occursAt }: Chosen) => scope === 'all' || occursAt !== undefined
const dateMissing = { path: ['occursAt'], error: 'is needed: the date that is meant' }

export const series = {
  /** The first visit is on the first date the rule gives from `startsAt` on, at that time of day. */
  createSeries: command({
    permission: 'scheduling.book',
    input: lasting(AppointmentRequest.extend({ rule: Rule, ...ending, ...planning })),
    output: SeriesPlan,
    refusals: planRefusals,
    route: { method: 'POST', path: '/series', successStatus: 201 },
  }),
  getSeries: query({
    permission: 'scheduling.read',
    input: z.object({ id: SeriesId }),
    output: SeriesPlan,
    refusals: ['series-unknown'],
    route: { method: 'GET', path: '/series/{id}' },
  }),
  /**
   * What is not said stays. `startsAt` is the new time of the chosen date, or of the first to come: with `following` and
   * `all` every date moves by as many days and to that time of day, but a visit somebody has moved by hand keeps its time.
   * A new rule plans the dates to come anew: visits on days it gives as well stay, others are cancelled. `following`
   * goes on as a series of its own unless it is all of it, and a count is its own; with `all` a count is of everything.
   * Past, finished and cancelled visits stay as they are. A date left out while it is being moved cancels its visit, and
   * `this` books one on a date that was left out.
   */
  changeSeries: command({
    permission: 'scheduling.book',
    input: z
      .object({
        ...chosen,
        startsAt: LocalDateTime.optional(),
        practitionerId: PractitionerId.optional(),
        minutes: Minutes.optional(),
        remark: optionalOf(line(300)).optional(),
        rule: Rule.optional(),
        ...ending,
        ...planning,
      })
      .refine(namesItsDate, dateMissing)
      .refine(({ scope, rule, until, count }) => scope !== 'this' || (rule ?? until ?? count) === undefined, {
        path: ['scope'],
        error: 'a single date has no rule and no end',
      }),
    output: SeriesPlan,
    refusals: [
      ...planRefusals,
      ...slotRefusals,
      'series-unknown',
      'changed-meanwhile',
      'not-in-that-state',
      'rule-cannot-move',
    ],
    route: { method: 'PATCH', path: '/series/{id}' },
  }),
  /** Cancels the visits still to come; what has been stays. With `following` the rule ends before that date. */
  cancelSeries: command({
    permission: 'scheduling.book',
    input: z
      .object({ ...chosen, reason: optionalOf(line(300)), dryRun: planning.dryRun })
      .refine(namesItsDate, dateMissing),
    output: SeriesPlan,
    refusals: ['series-unknown', 'occurrence-unknown', 'changed-meanwhile', 'not-in-that-state'],
    route: { method: 'DELETE', path: '/series/{id}' },
  }),
}
