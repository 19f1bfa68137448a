import { computed, undefinedFor } from '../estimate.ts'
import type { Computed } from '../estimate.ts'
import { midRanks } from './ranks.ts'

/**
 * Spearman's rank correlation: Pearson's correlation of the mid-ranks, which is right with ties too (scipy
 * `spearmanr`). Undefined for fewer than two values and where one side is all equal. Both sides are of one length.
 */
export function spearman(a: Float64Array, b: Float64Array): Computed {
  const n = a.length
  if (n < 2) return undefinedFor('too-few-rows')
  const x = midRanks(a)
  const y = midRanks(b)
  const mean = (n + 1) / 2
  let xy = 0
  let xx = 0
  let yy = 0
  for (let index = 0; index < n; index++) {
    const dx = (x[index] ?? 0) - mean
    const dy = (y[index] ?? 0) - mean
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  if (xx === 0 || yy === 0) return undefinedFor('zero-denominator')
  return computed(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))))
}
