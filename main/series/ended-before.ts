import { addDays } from '../../shared/platform/local-time.ts'
import type { Series } from '../../shared/series.ts'
import { ruleText } from './rule.ts'
import type { Whole } from './whole-series.ts'

/** The series with the dates before one of them only, which must not be its first. */
export function endedBefore({ series, rule, dates }: Whole, cut: number): Series {
  const last = addDays((dates[cut] ?? series.startsAt).slice(0, 10), -1)
  const end = 'count' in rule.end ? { count: cut } : { until: last }
  return { ...series, rule: ruleText({ ...rule, end }), version: series.version + 1 }
}
