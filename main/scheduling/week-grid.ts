import type { InputOf, OutputOf } from '../../shared/platform/contract.ts'
import { addDays } from '../../shared/platform/local-time.ts'
import type { scheduling } from '../../shared/scheduling.ts'
import type { ReadingOf } from '../platform/routes.ts'
import { findFree } from './find-free.ts'
import { requireWanted } from './require-wanted.ts'
import { daysBetween } from './working-times.ts'

type Find = typeof scheduling.weekGrid

export async function weekGrid(reading: ReadingOf<Find>, { from, ...asked }: InputOf<Find>): Promise<OutputOf<Find>> {
  const wanted = await requireWanted(reading, asked)
  const to = addDays(from, 7)
  const slots = await findFree(reading, { ...wanted, from, to, limit: Number.POSITIVE_INFINITY })
  const days = daysBetween(from, to).map(({ date }) => date)
  const byPractitioner = Map.groupBy(slots, ({ practitionerId }) => practitionerId)
  const rows = wanted.practitioners.map(({ id, name }) => {
    const starts = (byPractitioner.get(id) ?? []).map(({ startsAt }) => startsAt)
    return { practitionerId: id, name, starts: days.map((date) => starts.filter((at) => at.startsWith(date))) }
  })
  return { days, rows }
}
