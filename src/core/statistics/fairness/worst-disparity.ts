import type { Computed } from '../estimate.ts'
import { computed, undefinedFor } from '../estimate.ts'
import type { Disparity } from './disparity.ts'

/** The worst of several disparities, and its place among them; −1 where there is no value. */
export type WorstDisparity = { readonly value: Computed; readonly at: number }

/**
 * The largest difference or the smallest ratio, the first of equal ones; undefined where any is. Of true and false
 * positive rate it is equalised odds (Hardt, Price, Srebro 2016), equal to fairlearn's `equalized_odds_difference` and
 * `_ratio` with `agg="worst_case"` where both are defined; where one is not, fairlearn's depends on the order of the two.
 */
export function worstDisparity(each: readonly Disparity[], what: 'difference' | 'ratio'): WorstDisparity {
  let worst: { readonly value: number; readonly at: number } | null = null
  for (const [at, { [what]: found }] of each.entries()) {
    if (found.kind === 'undefined') return { value: found, at: -1 }
    const { value } = found
    if (worst === null || (what === 'difference' ? value > worst.value : value < worst.value)) worst = { value, at }
  }
  return worst === null ? { value: undefinedFor('one-group'), at: -1 } : { value: computed(worst.value), at: worst.at }
}
