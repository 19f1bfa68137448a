import { interval } from '../../src/core/statistics/bounds.ts'
import type { Estimate } from '../../src/core/statistics/estimate.ts'
import { chanceOf } from './chance.ts'
import type { World } from './world.ts'

export type Trial = { readonly seed: number; readonly repetitions: number }

/** What a method makes of one sample after the other. */
export function samplesOf(world: World, n: number, { seed, repetitions }: Trial): (Estimate | null)[] {
  return Array.from({ length: repetitions }, (_, repetition) => world.draw(chanceOf(seed, repetition), n))
}

/** Of two-sided 95 % intervals: how many hold the truth, and how many lie wholly above or below it. */
export type Coverage = { readonly held: number; readonly above: number; readonly below: number; readonly none: number }

/** Shares of the samples that have an interval, save `none`, a share of all. */
export function coverageOf(samples: readonly (Estimate | null)[], truth: number): Coverage {
  let [above, below, none] = [0, 0, 0]
  for (const estimate of samples) {
    const ends = estimate === null ? null : interval(estimate, 0.95)
    if (ends === null) none += 1
    else if (ends.lower > truth) above += 1
    else if (ends.upper < truth) below += 1
  }
  const some = Math.max(1, samples.length - none)
  return { held: 1 - (above + below) / some, above: above / some, below: below / some, none: none / samples.length }
}
