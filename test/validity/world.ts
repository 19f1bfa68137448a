import type { Estimate } from '../../src/core/statistics/estimate.ts'
import type { Chance } from './chance.ts'

/** A population, a sample of `n` rows of it, and what a method makes of the sample. */
export type World = {
  readonly method: string
  readonly data: string
  readonly truth: (n: number) => number
  readonly draw: (chance: Chance, n: number) => Estimate | null
  /** 2,000 for what resamples; more for the rest. */
  readonly repetitions: number
}

/** A world in which candidate − baseline can be chosen. */
export type DifferenceWorld = (difference: number) => World

export const MANY = 4_000
export const FEW = 2_000
