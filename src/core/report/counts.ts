import { GROUPS } from './rule-view.ts'
import type { Group, RuleView } from './rule-view.ts'

/** How many rules are in each group. */
export type Counts = Readonly<Record<Group, number>>

export function countsOf(rules: readonly RuleView[]): Counts {
  const counts = { ...NONE }
  for (const rule of rules) counts[rule.group]++
  return counts
}

const NONE: Counts = {
  failed: 0,
  errored: 0,
  undecided: 0,
  pending: 0,
  warning: 0,
  waived: 0,
  passed: 0,
  'not-applicable': 0,
}

/** Rules that asked something of this change. */
export function applicable(counts: Counts): number {
  return GROUPS.reduce((sum, group) => sum + (group === 'not-applicable' ? 0 : counts[group]), 0)
}

/** Rules that block. */
export function blocking(counts: Counts): number {
  return counts.failed + counts.errored + counts.undecided
}

/** Rules that block, wait or warn: what a reader has to know before merging. */
export function open(counts: Counts): number {
  return blocking(counts) + counts.pending + counts.warning
}
