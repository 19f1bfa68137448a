import type { Computed } from '../estimate.ts'
import { drawBinomial } from './binomial.ts'
import { BLOCK } from './poisson-weights.ts'
import { blockCount, replicatesIn } from './blocks.ts'
import { randomFor, type Random } from './random.ts'
import { gathered, type Plan, type Replicates } from './replicates.ts'

/**
 * A statistic of how many rows fall into each cell, such as label × candidate's class × baseline's class. Its bootstrap
 * resamples the cells: drawing n rows with replacement and counting them is one multinomial draw of n over the cells.
 */
export type CellTask = {
  /** Whole numbers of rows, cell by cell. */
  readonly counts: readonly number[]
  readonly statistic: (counts: readonly number[]) => Computed
}

/** Values of the statistic on the replicates of the blocks [from, to) of a plan, each in O(cells). */
export function cellReplicates(task: CellTask, plan: Plan, from = 0, to: number = blockCount(plan)): Replicates {
  const values: Computed[] = []
  for (let block = from; block < Math.min(to, blockCount(plan)); block++) {
    for (let replicate = 0; replicate < replicatesIn(plan, block); replicate++) {
      values.push(task.statistic(drawCells(randomFor(plan.seed, block * BLOCK + replicate), task.counts)))
    }
  }
  return gathered(values)
}

/**
 * One multinomial draw, cell after cell: each takes a binomial share of what is left. Throws RangeError where a count is
 * no whole number from 0.
 */
export function drawCells(random: Random, counts: readonly number[]): number[] {
  const wrong = counts.find((count) => !Number.isSafeInteger(count) || count < 0)
  if (wrong !== undefined) throw new RangeError(`a cell can't hold ${wrong} rows`)
  let rows = counts.reduce((sum, count) => sum + count, 0)
  let left = rows
  return counts.map((count) => {
    const drawn = drawBinomial(random, left, rows > 0 ? count / rows : 0)
    rows -= count
    left -= drawn
    return drawn
  })
}
