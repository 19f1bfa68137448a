import { decideDifference } from '../../src/core/statistics/decide/difference.ts'
import type { Plan } from '../../src/core/statistics/sample-size/plan.ts'
import { rowsFor } from '../../src/core/statistics/sample-size/power.ts'
import { chanceOf } from './chance.ts'
import { apart, paired } from './count-worlds.ts'
import type { Trial } from './coverage.ts'
import { mean } from './value-worlds.ts'
import type { World } from './world.ts'

/** Rows that a plan asks for, and how often a sample of so many then shows what it was to show. */
export type Kept = { readonly what: string; readonly rows: number; readonly shown: number }

const MARGIN = 0.02

const plans: readonly (readonly [string, Plan, World])[] = [
  [
    '10 % of rows discordant',
    { kind: 'paired-proportions', discordant: 0.1, difference: 0, margin: MARGIN },
    paired(0.1)(0),
  ],
  [
    '2 % of rows discordant',
    { kind: 'paired-proportions', discordant: 0.02, difference: 0, margin: MARGIN },
    paired(0.02)(0),
  ],
  [
    'shares of 0.9 of different rows',
    { kind: 'two-proportions', candidate: 0.9, baseline: 0.9, margin: MARGIN },
    apart(0.9)(0),
  ],
  [
    'a mean, margin 4 % of the standard deviation',
    { kind: 'mean', standardDeviation: 1, difference: 0, margin: 2 * MARGIN },
    mean('bell')(0),
  ],
]

/** Plans for 80 % power at 95 % confidence and a margin of 0.02. */
export function keptPlans({ seed, repetitions }: Trial): Kept[] {
  return plans.map(([what, plan, world]) => {
    const rows = rowsFor(plan, { level: 0.95, power: 0.8 })
    if (rows === null) throw new Error(`no rows show ${what}`)
    let shown = 0
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const difference = world.draw(chanceOf(seed, repetition), rows)
      if (difference === null) continue
      const { outcome } = decideDifference({ difference, direction: 'higher', margin: plan.margin, level: 0.95 })
      if (outcome === 'non-inferior' || outcome === 'superior') shown += 1
    }
    return { what, rows, shown: shown / repetitions }
  })
}
