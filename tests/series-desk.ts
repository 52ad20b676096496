import type { Call } from '../main/platform/answer.ts'
import type { Database } from '../main/platform/database/database.ts'
import { Refusal } from '../main/platform/refusal.ts'
import type { Appointment } from '../shared/scheduling.ts'
import type { Series, SeriesPlan } from '../shared/series.ts'
import { openDesk } from './desk.ts'
import { dump } from './test-clinic.ts'

/** A desk that plans series, open every day of the week from seven to nine. */
export async function openSeriesDesk(database: Database) {
  const desk = await openDesk(database)
  await desk.workEveryDay('07:00', '21:00')
  const { clinicId, practitionerId, patientId, serviceId } = desk
  const usual = { clinicId, practitionerId, patientId, serviceId, startsAt: '2027-03-02T09:30' }
  const ask = (operation: string, input: object, more: Partial<Call> = {}) =>
    desk.call(`series.${operation}`, input, more) as Promise<SeriesPlan & { series: Series }>
  return {
    ...desk,
    create: (rule: string, more: object = {}, call: Partial<Call> = {}) =>
      ask('createSeries', { ...usual, rule, ...more }, call),
    get: (plan: SeriesPlan) => ask('getSeries', { id: plan.series?.id }),
    change: (plan: SeriesPlan, scope: string, more: object, call: Partial<Call> = {}) =>
      ask('changeSeries', { id: plan.series?.id, scope, ...more }, call),
    cancel: (plan: SeriesPlan, scope: string, more: object = {}) =>
      ask('cancelSeries', { id: plan.series?.id, scope, ...more }),
    visit: (id: string | null | undefined) => desk.call('scheduling.getAppointment', { id }) as Promise<Appointment>,
    refusal: async (asked: Promise<unknown>): Promise<Refusal> => {
      const error = await asked.then(
        () => new Error('it was accepted'),
        (refused: unknown) => refused,
      )
      if (error instanceof Refusal) return error
      throw error
    },
  }
}
export type SeriesDesk = Awaited<ReturnType<typeof openSeriesDesk>>

/** One line for each date: where it is, and what is special about it. */
export function lines({ dates }: SeriesPlan): string[] {
  return dates.map(({ startsAt, occursAt, conflict, exception, status }) =>
    [startsAt, occursAt !== startsAt && `(${occursAt})`, conflict, exception, status].filter(Boolean).join(' '),
  )
}

/** Everything that is kept of series, but for versions: what is taken back stands under a new one. */
export async function stateOf(database: Database): Promise<string> {
  const rows = await dump(database, ['series', 'series_exception', 'appointment', 'busy'])
  return rows.replaceAll(/\["version",\d+\]/g, '[]')
}
