import { BLOCK } from './poisson-weights.ts'
import type { Ranking } from './ranking.ts'

/**
 * By replicate: weighted pairs of a positive and a negative row in which the positive has the higher score, counted
 * twice, with equal scores counted once; and the weight of positive and of negative rows. Whole numbers, exact.
 */
export type AucSums = {
  readonly twicePairs: Float64Array
  readonly positives: Float64Array
  readonly negatives: Float64Array
}

/**
 * The sums of the sixteen replicates of a block, weights as `blockWeights` gives them. `unitOf` says which unit a row is
 * in; null: row and unit are one. AUC = twicePairs / (2 · positives · negatives), the Mann–Whitney form (Hanley and
 * McNeil 1982) with weights. The twin of `aucPass`.
 */
export function aucSums(ranking: Ranking, weights: Uint8Array, unitOf: Int32Array | null): AucSums {
  const sums = {
    twicePairs: new Float64Array(BLOCK),
    positives: new Float64Array(BLOCK),
    negatives: new Float64Array(BLOCK),
  }
  const groupBelow = new Float64Array(BLOCK)
  const { rows, positive, starts } = ranking
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0
    const at = (unitOf === null ? row : (unitOf[row] ?? 0)) * BLOCK
    if (starts[place] !== 0) groupBelow.set(sums.negatives)
    if (positive[place] === 0) addNegative(sums, weights, at)
    else addPositive(sums, groupBelow, weights, at)
  }
  return sums
}

function addNegative({ negatives }: AucSums, weights: Uint8Array, at: number): void {
  for (let replicate = 0; replicate < BLOCK; replicate++) {
    negatives[replicate] = (negatives[replicate] ?? 0) + (weights[at + replicate] ?? 0)
  }
}

function addPositive(sums: AucSums, groupBelow: Float64Array, weights: Uint8Array, at: number): void {
  const { twicePairs, positives, negatives } = sums
  for (let replicate = 0; replicate < BLOCK; replicate++) {
    const weight = weights[at + replicate] ?? 0
    positives[replicate] = (positives[replicate] ?? 0) + weight
    const below = (groupBelow[replicate] ?? 0) + (negatives[replicate] ?? 0)
    twicePairs[replicate] = (twicePairs[replicate] ?? 0) + weight * below
  }
}
