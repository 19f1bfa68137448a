import { BLOCK } from './poisson-weights.ts'
import type { Plan } from './replicates.ts'
import { checkedSeed } from './stream.ts'

/** Beyond this a bootstrap says no more, and takes memory. */
const MOST_REPLICATES = 1_000_000

/**
 * The number of blocks of sixteen replicates in a plan. Threads share them: block b is the same whoever makes it. Throws
 * RangeError for a seed or a number of replicates that is none.
 */
export function blockCount(plan: Plan): number {
  checkedSeed(plan.seed)
  const { replicates } = plan
  if (!Number.isSafeInteger(replicates) || replicates < 1 || replicates > MOST_REPLICATES) {
    throw new RangeError(`replicates are a whole number from 1 to ${MOST_REPLICATES}, not ${replicates}`)
  }
  return Math.ceil(replicates / BLOCK)
}

/** How many replicates of a block the plan asks for: the last block may be cut. */
export function replicatesIn(plan: Plan, block: number): number {
  return Math.max(0, Math.min(BLOCK, plan.replicates - block * BLOCK))
}
