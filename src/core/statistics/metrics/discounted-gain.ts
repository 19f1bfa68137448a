import type { RankedLists } from './ranked-lists.ts'

export type Gain = 'linear' | 'exponential'

/**
 * Normalised discounted cumulative gain of one query at `cutoff`: Σ gᵢ / log₂(i + 1) over the first places, over the
 * same sum in the best order (Järvelin & Kekäläinen 2002). The gain is the relevance itself, as in scikit-learn's
 * `ndcg_score`, or 2^relevance − 1 (Burges et al. 2005). Items of one score share the discounts of their places equally,
 * which is the mean over their orders (McSherry & Najork 2008), as in scikit-learn. Null for a query without relevant
 * items, which scikit-learn counts as 0.
 */
export function normalisedGain(
  lists: RankedLists,
  query: number,
  { cutoff, gain }: { readonly cutoff: number; readonly gain: Gain },
): number | null {
  const from = lists.starts[query] ?? 0
  const to = lists.starts[query + 1] ?? 0
  const gains = new Float64Array(to - from)
  for (let i = from; i < to; i++) {
    const relevance = lists.relevance[lists.items[i] ?? 0] ?? 0
    gains[i - from] = gain === 'linear' ? relevance : 2 ** relevance - 1
  }
  const earned = tiedGain(lists, from, gains, cutoff)
  const best = bestGain(gains, cutoff)
  return best > 0 ? earned / best : null
}

function tiedGain({ items, scores }: RankedLists, from: number, gains: Float64Array, cutoff: number): number {
  let earned = 0
  let at = 0
  while (at < gains.length && at < cutoff) {
    const score = scores[items[from + at] ?? 0]
    let gain = 0
    let discount = 0
    const start = at
    do {
      gain += gains[at] ?? 0
      if (at < cutoff) discount += 1 / Math.log2(at + 2)
      at++
    } while (at < gains.length && scores[items[from + at] ?? 0] === score)
    earned += (gain / (at - start)) * discount
  }
  return earned
}

function bestGain(gains: Float64Array, cutoff: number): number {
  const sorted = gains.toSorted()
  let best = 0
  for (let place = 0; place < sorted.length && place < cutoff; place++) {
    best += (sorted[sorted.length - 1 - place] ?? 0) / Math.log2(place + 2)
  }
  return best
}
