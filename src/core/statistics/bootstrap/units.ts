import { BLOCK, poissonWeights } from './poisson-weights.ts'
import type { Plan } from './replicates.ts'
import { randomFor } from './random.ts'
import { streamState } from './stream.ts'

/** What is drawn: rows, or whole groups of rows, which then share their fate. */
export type Units = {
  readonly rows: number
  /** Which group a row is in, from 0 to `count` − 1; null where every row stands for itself. */
  readonly clusters: { readonly of: Int32Array; readonly count: number } | null
}

/**
 * From so many units on, a unit's weights are Poisson-like and independent; below it they are multinomial: as many draws
 * with replacement as there are units, so that the total is kept, which matters where it is small.
 */
export const MANY_UNITS = 256

/** Whether two plans draw the same rows from the same units. */
export function sameDraws(a: Draws, b: Draws): boolean {
  const [units, others] = [a.units, b.units]
  if (a.plan.seed !== b.plan.seed || a.plan.replicates !== b.plan.replicates) return false
  return units.rows === others.rows && units.clusters === others.clusters
}

export type Draws = { readonly units: Units; readonly plan: Plan }

export function unitCount(units: Units): number {
  return units.clusters === null ? units.rows : units.clusters.count
}

/**
 * How often each unit is drawn in the sixteen replicates of a block, replicate by byte: a function of seed, block and
 * number of units alone. Below MANY_UNITS no weight is above 255, from there on none is above 5.
 */
export function blockWeights(units: Units, seed: number, block: number): Uint8Array {
  const count = unitCount(units)
  const weights = new Uint8Array(count * BLOCK)
  if (count >= MANY_UNITS) {
    poissonWeights(streamState(seed, block), weights, count, BLOCK)
    return weights
  }
  for (let replicate = 0; replicate < BLOCK; replicate++) {
    const random = randomFor(seed, block * BLOCK + replicate)
    for (let draw = 0; draw < count; draw++) {
      // the bias of this scaling is below count / 2^32
      const at = Math.floor((random.word() * count) / 0x1_0000_0000) * BLOCK + replicate
      weights[at] = (weights[at] ?? 0) + 1
    }
  }
  return weights
}

/** The weight of every row in one replicate of a block. */
export function rowWeights(units: Units, weights: Uint8Array, replicate: number): Float64Array {
  const of = units.clusters?.of ?? null
  const rows = new Float64Array(units.rows)
  for (let row = 0; row < rows.length; row++) {
    const unit = of === null ? row : (of[row] ?? 0)
    rows[row] = weights[unit * BLOCK + replicate] ?? 0
  }
  return rows
}
