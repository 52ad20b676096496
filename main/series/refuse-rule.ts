import type { Reading } from '../platform/work.ts'
import type { Ending, RuleRefusal } from './rule.ts'
import { faultOf } from './rule-parts.ts'

type Said = Ending & { readonly rule?: string | undefined }

const faults: { readonly [R in RuleRefusal]?: string } = {
  'rule-without-end': 'needs COUNT or UNTIL, or count or until beside it',
  'rule-with-two-ends': 'says another end than the rule',
  'rule-without-dates': 'leaves no date',
  'too-many-dates': 'leaves more dates than can be booked at once',
}

/** Names the field at fault: the end where that was said beside the rule, and else the rule. */
export function refuseRule(work: Reading<RuleRefusal>, code: RuleRefusal, { rule = '', until, count }: Said): never {
  const beside = until !== undefined ? 'until' : count !== undefined ? 'count' : 'rule'
  const path = code === 'rule-not-understood' ? 'rule' : beside
  return work.refuse(code, { issues: [{ path, message: faults[code] ?? faultOf(rule) }] })
}
