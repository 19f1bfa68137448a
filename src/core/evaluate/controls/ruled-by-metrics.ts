import { detail } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { BoundKind } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { citeRules, metricNames, metricRules, ruleWords } from './metric-rules.ts'
import { awaited, mendedBy, notAsked, notShown, shown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** What a control that rests on metric rules says. */
export type RuledAsk = {
  readonly kinds: readonly BoundKind[]
  readonly withoutRule: Detail
  /** After it the metrics are named. */
  readonly holds: Detail
}

/**
 * A control that holds when the gate’s metric rules of some kinds do: at least one must have been judged and have
 * passed, and none may have failed or stayed open.
 */
export function ruledByMetrics(facts: ControlFactsheet, ask: RuledAsk): ControlResult {
  const found = metricRules(facts, ask.kinds)
  if (found.length === 0) return notShown(ask.withoutRule, [citePolicy(facts)])
  const remedy = detail`See what the rule itself says, and settle that`
  const failed = found.filter(({ outcome }) => outcome === 'fail')
  const [worst] = failed
  if (worst !== undefined) {
    return mendedBy(remedy, notShown(detail`${ruleWords(worst)} is not met`, citeRules(failed)))
  }
  const open = found.filter(({ outcome }) => outcome === 'indeterminate' || outcome === 'error')
  const [first] = open
  if (first !== undefined) {
    return mendedBy(remedy, undecided(detail`${ruleWords(first)} can’t be decided`, citeRules(open)))
  }
  const waiting = found.filter(({ outcome }) => outcome === 'pending')
  if (waiting.length > 0) return awaited(detail`A first version waits to be signed for`, citeRules(waiting))
  const passed = found.filter(({ outcome }) => outcome === 'pass')
  if (passed.length === 0 && found.every(({ reason }) => reason.code === 'first-version-allowed')) {
    return notAsked(detail`No version is in production yet, and the policy allows a first one`, [citePolicy(facts)])
  }
  if (passed.length === 0) {
    return mendedBy(remedy, undecided(detail`No rule could compare anything here`, [citePolicy(facts)]))
  }
  return shown('E3', detail`${ask.holds} ${metricNames(passed)}`, citeRules(passed))
}
