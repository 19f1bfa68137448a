import { computed, undefinedFor, type Computed } from '../estimate.ts'
import { aucKernel } from './auc-kernel.ts'
import { aucSums, type AucSums } from './auc-sums.ts'
import { blockCount, replicatesIn } from './blocks.ts'
import { differenceOf, gathered, type Plan, type Replicates } from './replicates.ts'
import type { Ranking } from './ranking.ts'
import { blockWeights, type Units } from './units.ts'

/** The AUC of a candidate, or the difference to a baseline on the same rows. */
export type AucTask = { readonly candidate: Ranking; readonly baseline: Ranking | null; readonly units: Units }

/**
 * The AUC, or its paired difference candidate − baseline, on the replicates of the blocks [from, to) of a plan: both
 * models on the same resampled rows. Sorted once; a replicate takes one pass over each ranking. The values are the same
 * with and without WebAssembly: all sums are whole numbers. A replicate without a row of one class has no value.
 */
export function aucReplicates(task: AucTask, plan: Plan, from = 0, to: number = blockCount(plan)): Replicates {
  return gathered(aucValues(task, plan, from, to))
}

/**
 * The same replicate by replicate, those without a value too. What is drawn depends on plan and units alone: two models'
 * differences are those of their values under the same plan and units, whichever were resampled together.
 */
export function aucValues(task: AucTask, plan: Plan, from = 0, to: number = blockCount(plan)): readonly Computed[] {
  const last = Math.min(to, blockCount(plan))
  const rankings = task.baseline === null ? [task.candidate] : [task.candidate, task.baseline]
  const kernel = aucKernel(rankings, task.units)
  const values: Computed[] = []
  const width = kernel?.width ?? 1
  for (let block = from; block < last; block += width) {
    const count = Math.min(width, last - block)
    const sums = kernel?.sums(plan.seed, block, count) ?? [twin(rankings, task.units, plan.seed, block)]
    for (const [k, own] of sums.entries()) values.push(...valuesOf(own, replicatesIn(plan, block + k)))
  }
  return values
}

function twin(rankings: readonly Ranking[], units: Units, seed: number, block: number): AucSums[] {
  const weights = blockWeights(units, seed, block)
  return rankings.map((ranking) => aucSums(ranking, weights, units.clusters?.of ?? null))
}

function valuesOf(sums: readonly AucSums[], count: number): Computed[] {
  const [candidate, baseline] = sums
  return Array.from({ length: count }, (_, replicate) => {
    const own = aucOf(candidate, replicate)
    return baseline === undefined ? own : differenceOf(own, aucOf(baseline, replicate))
  })
}

function aucOf(sums: AucSums | undefined, replicate: number): Computed {
  const positives = sums?.positives[replicate] ?? 0
  const negatives = sums?.negatives[replicate] ?? 0
  if (positives === 0 && negatives === 0) return undefinedFor('no-rows')
  if (positives === 0 || negatives === 0) return undefinedFor('one-class')
  return computed((sums?.twicePairs[replicate] ?? 0) / (2 * positives * negatives))
}
