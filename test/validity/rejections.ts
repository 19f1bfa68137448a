import { adjusted, type Correction } from '../../src/core/statistics/corrections/adjusted.ts'
import { pAtLeast } from '../../src/core/statistics/p-values.ts'
import { fisherExact } from '../../src/core/statistics/tests/fisher.ts'
import {
  mcnemarChiSquare,
  mcnemarCorrected,
  mcnemarExact,
  mcnemarMidP,
} from '../../src/core/statistics/tests/mcnemar.ts'
import { chanceOf, type Chance } from './chance.ts'
import { apart, paired } from './count-worlds.ts'
import type { Trial } from './coverage.ts'

/** A p-value of a hypothesis that is true. */
export type Test = { readonly method: string; readonly data: string; readonly p: (chance: Chance, n: number) => number }

const mcnemar = (method: string, test: typeof mcnemarExact): Test => ({
  method,
  data: '10 % of rows discordant',
  p: (chance, n) => {
    const drawn = paired(0.1)(0).draw(chance, n)
    return drawn?.kind === 'paired' ? test(drawn) : 1
  },
})

const shares = (method: string, test: typeof fisherExact): Test => ({
  method,
  data: 'both 0.9, n on each side',
  p: (chance, n) => {
    const drawn = apart(0.9)(0).draw(chance, n)
    return drawn?.kind === 'proportions' ? test(drawn) : 1
  },
})

export const tests: readonly Test[] = [
  mcnemar('McNemar exact', mcnemarExact),
  mcnemar('McNemar mid-p', mcnemarMidP),
  mcnemar('McNemar chi-square', mcnemarChiSquare),
  mcnemar('McNemar corrected', mcnemarCorrected),
  shares('Fisher exact', fisherExact),
]

/** How often p ≤ 0.05. */
export function rejectionsOf(test: Test, n: number, { seed, repetitions }: Trial): number {
  let count = 0
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    if (test.p(chanceOf(seed, repetition), n) <= 0.05) count += 1
  }
  return count / repetitions
}

export const SLICES = 20

/**
 * Twenty slices of n rows, none of which is worse than the margin allows, all exactly at it: how often one at least is
 * called worse, that is, H0: θ ≥ −margin is rejected.
 */
export function familyAlarms(
  correction: Correction | 'none',
  n: number,
  trial: Trial & { readonly margin: number },
): number {
  const world = paired(0.1)(-trial.margin)
  let count = 0
  for (let repetition = 0; repetition < trial.repetitions; repetition += 1) {
    const chance = chanceOf(trial.seed, repetition)
    const pValues = Array.from({ length: SLICES }, () => {
      const drawn = world.draw(chance, n)
      return drawn === null ? 1 : (pAtLeast(drawn, -trial.margin) ?? 1)
    })
    const corrected = correction === 'none' ? pValues : adjusted(correction, pValues)
    if (corrected.some((p) => p <= 0.05)) count += 1
  }
  return count / trial.repetitions
}
