import type { RankedLists } from './ranked-lists.ts'

/** A run of items of one score in the list of a query, the list's places counted from 0. */
type TiedRun = { readonly start: number; readonly size: number; readonly relevant: number }

function tiedRuns({ starts, items, scores, relevance }: RankedLists, query: number): readonly TiedRun[] {
  const to = starts[query + 1] ?? 0
  const from = starts[query] ?? 0
  const runs: TiedRun[] = []
  let at = from
  while (at < to) {
    const start = at
    const score = scores[items[at] ?? 0]
    let relevant = 0
    do {
      if ((relevance[items[at] ?? 0] ?? 0) > 0) relevant++
      at++
    } while (at < to && scores[items[at] ?? 0] === score)
    runs.push({ start: start - from, size: at - start, relevant })
  }
  return runs
}

function relevantItems(runs: readonly TiedRun[]): number {
  return runs.reduce((sum, run) => sum + run.relevant, 0)
}

/**
 * Relevant items among the first `cutoff` of one query. A run of one score that lies across the cut counts in
 * proportion: its expectation when ties are broken at random. Null without relevant items.
 */
function expectedHits(runs: readonly TiedRun[], cutoff: number): number | null {
  if (relevantItems(runs) === 0) return null
  let hits = 0
  for (const { start, size, relevant } of runs) {
    if (start >= cutoff) break
    hits += relevant * Math.min(1, (cutoff - start) / size)
  }
  return hits
}

/** The part of a query's relevant items that its first `cutoff` hold; null without relevant items. */
export function recallAt(lists: RankedLists, query: number, cutoff: number): number | null {
  const runs = tiedRuns(lists, query)
  const hits = expectedHits(runs, cutoff)
  return hits === null ? null : hits / relevantItems(runs)
}

/** The part of the first `cutoff` places that relevant items fill (a shorter list leaves places empty); null likewise. */
export function precisionAt(lists: RankedLists, query: number, cutoff: number): number | null {
  const hits = expectedHits(tiedRuns(lists, query), cutoff)
  return hits === null ? null : hits / cutoff
}

/**
 * Reciprocal rank of the first relevant item, 0 where it lies beyond `cutoff` (Voorhees 1999, TREC-8): its expectation
 * when ties are broken at random. Null without relevant items.
 */
export function reciprocalRank(lists: RankedLists, query: number, cutoff: number): number | null {
  const runs = tiedRuns(lists, query)
  const first = runs.find((run) => run.relevant > 0)
  if (first === undefined) return null
  let expected = 0
  let noneYet = 1
  for (let place = 0; place < first.size && first.start + place < cutoff && noneYet > 0; place++) {
    const chance = first.relevant / (first.size - place)
    expected += (noneYet * chance) / (first.start + place + 1)
    noneYet *= 1 - Math.min(1, chance)
  }
  return expected
}

/**
 * Average precision of one query at `cutoff`: Σ over relevant items of the precision at their place, over the number of
 * relevant items (at most `cutoff`). Items of one score count as one place, as scikit-learn's `average_precision_score`
 * has it; a run across the cut counts in proportion. Null without relevant items.
 */
export function averagePrecisionAt(lists: RankedLists, query: number, cutoff: number): number | null {
  const runs = tiedRuns(lists, query)
  const relevant = relevantItems(runs)
  if (relevant === 0) return null
  let seen = 0
  let area = 0
  for (const run of runs) {
    if (run.start >= cutoff) break
    const part = Math.min(1, (cutoff - run.start) / run.size)
    seen += run.relevant * part
    area += run.relevant * part * (seen / Math.min(cutoff, run.start + run.size))
  }
  return area / Math.min(relevant, cutoff)
}
