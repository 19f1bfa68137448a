import { join, name } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import type { RuleView } from './rule-view.ts'

/** Rules that are shown as one row; the first speaks for all. */
export type Alike = readonly [RuleView, ...(readonly RuleView[])]

/** So many controls are named in one row. */
const MOST_NAMED = 24

/**
 * Controls of one model and group that found the same and ask for the same to be done stand together, where the first
 * of them stood: an absent model card is one thing to do, however many controls it fails. Other rules stand alone.
 */
export function alike(rules: readonly RuleView[]): readonly Alike[] {
  const rows: [RuleView, ...RuleView[]][] = []
  const row = new Map<string, [RuleView, ...RuleView[]]>()
  for (const rule of rules) {
    const { control, reason, waiver } = rule.finding
    const single = control === null || waiver !== null || rule.remedy === null
    const key = single ? null : JSON.stringify([rule.group, reason, rule.place])
    const same = key === null ? undefined : row.get(key)
    if (same !== undefined) same.push(rule)
    else {
      const own: [RuleView, ...RuleView[]] = [rule]
      rows.push(own)
      if (key !== null) row.set(key, own)
    }
  }
  return rows
}

/** A rule by its label; several controls by their ids. */
export function labelOf([first, ...others]: Alike): Phrase {
  if (others.length === 0) return first.label
  const ids = [first, ...others].map(({ finding }) => [name(finding.control?.id ?? finding.rule)])
  return join(ids.slice(0, MOST_NAMED), ids.length - MOST_NAMED)
}
