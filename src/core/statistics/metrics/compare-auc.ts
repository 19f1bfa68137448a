import type { Estimate } from '../estimate.ts'
import { disjointPairs } from './auc-estimate.ts'
import { countedDifferenceVariance } from './counted-placements.ts'
import { aucDifferenceVariance } from './delong.ts'
import type { Placements } from './placements.ts'
import type { ScoredFacts } from './row-facts.ts'

/** What sums of weights may be off by. */
const rounding = 1e-12

/**
 * The difference of two AUCs on the same rows with DeLong's paired standard error. Where that is zero it proves nothing
 * by itself. If the two decide every pair of a positive and a negative alike, min(m, n) pairs of different rows are as
 * many independent trials without a single disagreement, and that is what is returned: paired counts, whose score bound
 * for 0 of n is z² / (n + z²). Otherwise it is a point. Null where an AUC is undefined.
 */
export function compareAuc(candidate: ScoredFacts, baseline: ScoredFacts): Estimate | null {
  const counted = countedDifference(candidate, baseline)
  if (counted !== null) return counted
  const ofCandidate = candidate.facts.placements()
  const ofBaseline = baseline.facts.placements()
  if (typeof ofCandidate === 'string' || typeof ofBaseline === 'string') return null
  const value = ofCandidate.auc - ofBaseline.auc
  const variance = aucDifferenceVariance(ofCandidate, ofBaseline)
  if (variance !== null && variance > rounding ** 2)
    return { kind: 'normal', value, standardError: Math.sqrt(variance) }
  return neverDisagree(ofCandidate, ofBaseline) ?? { kind: 'point', value }
}

function countedDifference(candidate: ScoredFacts, baseline: ScoredFacts): Estimate | null {
  const [ours, theirs] = [candidate.facts.countedPlacements(), baseline.facts.countedPlacements()]
  if (ours === null || theirs === null) return null
  const { positives, negatives, won } = ours.pairs
  const variance = countedDifferenceVariance(candidate.rows.labels, ours, theirs)
  if (variance === null || !(variance > 0)) return null
  const value = won / (positives * negatives) - theirs.pairs.won / (positives * negatives)
  return { kind: 'normal', value, standardError: Math.sqrt(variance) }
}

/**
 * Equal placements mean equal pairs: what positives beat is nested, and a nested table is the only one with its margins.
 */
function neverDisagree(candidate: Placements, baseline: Placements): Estimate | null {
  for (let i = 0; i < candidate.values.length; i++) {
    if (Math.abs((candidate.values[i] ?? 0) - (baseline.values[i] ?? 0)) > rounding) return null
  }
  return { kind: 'paired', n: disjointPairs(candidate), onlyCandidate: 0, onlyBaseline: 0 }
}
