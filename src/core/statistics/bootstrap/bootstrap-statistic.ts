import type { Computed } from '../estimate.ts'
import { blockCount, replicatesIn } from './blocks.ts'
import { differenceOf, gathered, type Plan, type Replicates } from './replicates.ts'
import { blockWeights, rowWeights, type Units } from './units.ts'

/** A statistic of both models on rows weighted so; a caller with sample weights multiplies them in. */
export type PairStatistic = (weights: Float64Array) => { readonly candidate: Computed; readonly baseline: Computed }

/** A statistic of one model on rows weighted so. */
export type Statistic = (weights: Float64Array) => Computed

/** Values of any statistic on the replicates of the blocks [from, to) of a plan; `from` 0 and no `to` is all of it. */
export function statisticReplicates(
  task: { readonly units: Units; readonly statistic: Statistic },
  plan: Plan,
  from = 0,
  to: number = blockCount(plan),
): Replicates {
  const values: Computed[] = []
  for (let block = from; block < Math.min(to, blockCount(plan)); block++) {
    const weights = blockWeights(task.units, plan.seed, block)
    for (let replicate = 0; replicate < replicatesIn(plan, block); replicate++) {
      values.push(task.statistic(rowWeights(task.units, weights, replicate)))
    }
  }
  return gathered(values)
}

/** The same for the paired difference candidate − baseline: both on the same resampled rows. */
export function differenceReplicates(
  task: { readonly units: Units; readonly statistic: PairStatistic },
  plan: Plan,
  from = 0,
  to: number = blockCount(plan),
): Replicates {
  const statistic = (weights: Float64Array): Computed => {
    const { candidate, baseline } = task.statistic(weights)
    return differenceOf(candidate, baseline)
  }
  return statisticReplicates({ units: task.units, statistic }, plan, from, to)
}
