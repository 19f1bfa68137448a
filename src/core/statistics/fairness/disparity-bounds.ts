import type { Undefined } from '../estimate.ts'
import { newcombeBound } from '../intervals/newcombe.ts'
import type { Share } from '../intervals/wilson.ts'
import { normalQuantile } from '../special/normal.ts'
import type { GroupTable } from './count-groups.ts'
import { groupRate, shareOf } from './group-rate.ts'
import type { GroupRate } from './group-rate.ts'
import { ratioBound } from '../intervals/ratio-bound.ts'

/**
 * One-sided bounds of a disparity, each of them at the level asked for; for a two-sided interval at level c take
 * (1 + c) / 2. `pairs`: how many ordered pairs of groups they are taken over.
 */
export type DisparityBounds =
  | { readonly kind: 'bounds'; readonly difference: Bounds; readonly ratio: Bounds; readonly pairs: number }
  /** With weights a closed form would need the design: resample instead. */
  | { readonly kind: 'unknown'; readonly why: Undefined | 'weighted' | 'too-many-groups' }

export type Bounds = { readonly lower: number; readonly upper: number }

/** All pairs of more groups than this are not worth their time. */
const MOST_GROUPS = 200

/**
 * Bounds of largest − smallest rate and of smallest ÷ largest. Which groups are the extremes is itself estimated, so the
 * interval of the pair that looks most extreme would lie: with many equal groups it finds a gap that is not there.
 *
 * Gap ≤ x says that every ordered pair differs by at most x. So the upper bound is the greatest upper bound of a pair,
 * each at the level asked: the true extremes are one of the pairs (intersection–union, Berger 1982). Gap ≥ x says that
 * some pair does; the lower bound is the greatest lower bound of a pair, corrected for all ordered pairs (Bonferroni).
 * Ratio likewise, mirrored. Pairs by Newcombe's hybrid score and its like for ratios. Both hold the level and are on the
 * safe side of it: with groups that are equal far so. A group with few rows widens both: it can't be made to vanish.
 */
export function disparityBounds(table: GroupTable, rate: GroupRate, level: number): DisparityBounds {
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`)
  const why = refusal(table, rate)
  if (why !== null) return { kind: 'unknown', why }
  const shares = table.groups.map((counts): Share => {
    const { part, whole } = shareOf(counts.rows, rate)
    return { successes: part, n: whole }
  })
  const pairs = shares.length * (shares.length - 1)
  const once = -normalQuantile(1 - level)
  const corrected = -normalQuantile((1 - level) / pairs)
  const difference = { lower: 0, upper: 0 }
  const ratio = { lower: 1, upper: 1 }
  for (const [i, first] of shares.entries()) {
    for (const [j, second] of shares.entries()) {
      if (i === j) continue
      const pair = { candidate: first, baseline: second }
      difference.upper = Math.max(difference.upper, newcombeBound(pair, -once))
      difference.lower = Math.max(difference.lower, newcombeBound(pair, corrected))
      ratio.lower = Math.min(ratio.lower, ratioBound(first, second, once))
      ratio.upper = Math.min(ratio.upper, ratioBound(first, second, -corrected))
    }
  }
  return { kind: 'bounds', difference, ratio, pairs }
}

function refusal(table: GroupTable, rate: GroupRate): Undefined | 'weighted' | 'too-many-groups' | null {
  if (!table.labelled && rate !== 'selection-rate') return 'no-labels'
  if (table.weighted) return 'weighted'
  if (table.groups.length < 2) return 'one-group'
  if (table.groups.length > MOST_GROUPS) return 'too-many-groups'
  for (const counts of table.groups) {
    const of = groupRate(counts, rate)
    if (of.kind === 'undefined') return of.why
  }
  return null
}
