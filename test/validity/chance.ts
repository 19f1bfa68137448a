import { drawBinomial } from '../../src/core/statistics/bootstrap/binomial.ts'
import { randomFor } from '../../src/core/statistics/bootstrap/random.ts'
import { normalQuantile } from '../../src/core/statistics/special/normal.ts'

/** Chance of one repetition: the same seed and number make the same world. */
export type Chance = {
  readonly unit: () => number
  readonly normal: () => number
  readonly binomial: (trials: number, p: number) => number
  /** How many of `n` fall into each cell of a distribution. */
  readonly cells: (n: number, shares: readonly number[]) => number[]
}

export function chanceOf(seed: number, repetition: number): Chance {
  const random = randomFor(seed, repetition)
  const binomial = (trials: number, p: number): number => drawBinomial(random, trials, p)
  return {
    unit: random.unit,
    normal: () => normalQuantile(random.unit()),
    binomial,
    cells: (n, shares) => {
      let rows = n
      let rest = 1
      return shares.map((share, at) => {
        const drawn = at === shares.length - 1 ? rows : binomial(rows, Math.min(1, share / rest))
        rows -= drawn
        rest -= share
        return drawn
      })
    },
  }
}
