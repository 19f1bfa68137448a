import type { ContributionsOrReason } from './contributions.ts'
import { normalisedGain } from './discounted-gain.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { averagePrecisionAt, precisionAt, recallAt, reciprocalRank } from './ranked-hits.ts'
import { rankLists, type RankedLists } from './ranked-lists.ts'
import type { RankedRows } from './rows.ts'

/**
 * What each query adds, one entry a query. Queries without relevant items weigh zero: nothing could be found for them.
 */
export function rankingContributions(definition: MetricDefinition, rows: RankedRows): ContributionsOrReason {
  const lists = rankLists(rows)
  if (typeof lists === 'string') return lists
  const values = new Float64Array(rows.queryCount)
  const weights = new Float64Array(rows.queryCount)
  let counted = 0
  for (let query = 0; query < rows.queryCount; query++) {
    const value = ofQuery(definition, lists, query)
    if (value === null) continue
    values[query] = value
    weights[query] = 1
    counted++
  }
  if (counted === 0) return 'no-relevant-items'
  return { values, weights: counted === rows.queryCount ? null : weights, shares: false }
}

function ofQuery({ id, parameters }: MetricDefinition, lists: RankedLists, query: number): number | null {
  const cutoff = parameters.cutoff ?? Infinity
  switch (id) {
    case 'mrr':
      return reciprocalRank(lists, query, cutoff)
    case 'map':
      return averagePrecisionAt(lists, query, cutoff)
    case 'recall_at_k':
      return recallAt(lists, query, cutoff)
    case 'precision_at_k':
      return precisionAt(lists, query, cutoff)
    default:
      return normalisedGain(lists, query, { cutoff, gain: parameters.gain })
  }
}
