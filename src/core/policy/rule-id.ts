import type { Bounds, Gate } from './types.ts'

/** Ids of the rules a gate states and a waiver may name, without the gate's name, as its findings print them. */
export function ruleIdsOf(gate: Gate): readonly string[] {
  const metrics = gate.metrics.flatMap(({ metric, bounds, slices }) => {
    const ofSlices = slices === null ? [] : [...boundsOf(slices.bounds), ...spreadsOf(slices)]
    const rules = [...boundsOf(bounds), ...ofSlices.map((bound) => `slices/${bound}`)]
    return rules.map((rule) => `metrics/${metric}/${rule}`)
  })
  const custom = (gate.controls?.custom ?? []).map(({ id }) => `controls/${id}`)
  const isSigned = gate.approvals.length > 0 || gate.firstVersion.kind === 'approved-by'
  return [...metrics, ...custom, ...(isSigned ? [AUTHORS] : [])]
}

/** The rule that every author of a change is known, where somebody signs it. */
export const AUTHORS = 'authors'

/** The bounds that are set, by the names the policy gives them. */
export function boundsOf(bounds: Bounds): readonly string[] {
  const named = [
    ['at_least', bounds.atLeast],
    ['at_most', bounds.atMost],
    ['regress_at_most', bounds.regressAtMost],
    ['improve_at_least', bounds.improveAtLeast],
    ['change_at_most', bounds.changeAtMost],
  ] as const
  return named.flatMap(([name, bound]) => (bound === null ? [] : [name]))
}

function spreadsOf({ gapAtMost, ratioAtLeast }: NonNullable<Gate['metrics'][number]['slices']>): readonly string[] {
  return [...(gapAtMost === null ? [] : ['gap_at_most']), ...(ratioAtLeast === null ? [] : ['ratio_at_least'])]
}
