import type { Estimate } from '../estimate.ts'
import { normalQuantile } from '../special/normal.ts'
import { ratioBound } from './ratio-bound.ts'
import { newcombeBound } from './newcombe.ts'

type Disparity = Extract<Estimate, { readonly kind: 'disparity' }>
type Group = Disparity['rates'][number][number]

/** Largest − smallest rate, or smallest ÷ largest, of the rate where that is worst. All rates zero: no ratio falls below 1. */
export function disparityValue({ of, rates }: Disparity): number {
  const each = rates.map((shares) => {
    const values = shares.map(({ successes, n, shift = 0 }) => successes / n + shift)
    const [least, most] = [Math.min(...values), Math.max(...values)]
    return of === 'difference' ? most - least : most === 0 ? 1 : least / most
  })
  return of === 'difference' ? Math.max(...each) : Math.min(...each)
}

/**
 * A one-sided bound of a disparity. Which groups are the extremes is itself estimated, so the interval of the pair that
 * looks most extreme would claim too much: with many equal groups it finds a gap that is not there. "All pairs are close"
 * holds at the level when it does for each pair (intersection–union: Berger 1982), the true extremes being one of them;
 * "some pair is apart" is corrected for all ordered pairs and rates (Bonferroni). Both hold the level and are on the safe
 * side of it, with groups that are equal far so. Pairs by Newcombe's hybrid score and its like for ratios (ratio-bound.ts).
 */
export function disparityBound({ of, rates }: Disparity, level: number, side: 'lower' | 'upper'): number {
  const close = (of === 'difference') === (side === 'upper')
  const tests = rates.reduce((sum, shares) => sum + shares.length * (shares.length - 1), 0)
  const z = -normalQuantile(close ? 1 - level : (1 - level) / tests)
  let bound = of === 'difference' ? 0 : 1
  for (const shares of rates) {
    forPairs(shares, (first, second) => {
      if (of === 'difference') {
        const shift = (first.shift ?? 0) - (second.shift ?? 0)
        bound = Math.max(bound, shift + newcombeBound({ candidate: first, baseline: second }, close ? -z : z))
      } else bound = Math.min(bound, ratioBound(first, second, close ? z : -z))
    })
  }
  return bound
}

function forPairs(shares: readonly Group[], told: (first: Group, second: Group) => void): void {
  for (const [i, first] of shares.entries()) {
    for (const [j, second] of shares.entries()) if (i !== j) told(first, second)
  }
}

/** Halvings that find a p-value to the last digit that is shown. */
const STEPS = 50

/** The smallest α at which the bound at 1 − α still lies on the side of the threshold that is claimed. */
export function disparityP(disparity: Disparity, threshold: number, side: 'lower' | 'upper'): number {
  const holds = (alpha: number): boolean => {
    const bound = disparityBound(disparity, 1 - alpha, side)
    return side === 'lower' ? bound >= threshold : bound <= threshold
  }
  let [low, high] = [1e-12, 1 - 1e-12]
  if (holds(low)) return low
  if (!holds(high)) return 1
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
