import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightedRows } from '../../../../src/core/measure/predictions/weighted-rows.ts'
import { statisticReplicates } from '../../../../src/core/statistics/bootstrap/bootstrap-statistic.ts'
import { gathered } from '../../../../src/core/statistics/bootstrap/replicates.ts'
import type { Draws } from '../../../../src/core/statistics/bootstrap/units.ts'
import { scoredFacts } from '../../../../src/core/statistics/metrics/facts-of.ts'
import { measureMetric } from '../../../../src/core/statistics/metrics/measure-metric.ts'
import type { ScoredRows } from '../../../../src/core/statistics/metrics/rows.ts'
import { definitionOf } from './oracle/oracle.ts'

const names = ['ece', 'ece_3', 'mce_7', 'rmsce', 'ece_mass_5', 'mce_mass_4', 'rmsce_mass_10']

/** Rows that a few words say: most scores tied, or none; some rows of weight 0. */
function rowsOf(count: number, { seed, isTied, isWeighted }: Made): ScoredRows {
  const at = (row: number, of: number): number => ((row + 1) * (2 * of + 1) * (seed + 7)) % 1_009
  const rows = Array.from({ length: count }, (_, row) => row)
  return {
    labels: Uint8Array.from(rows, (row) => (at(row, 1) > 600 ? 1 : 0)),
    scores: Float64Array.from(rows, (row) => (isTied ? (at(row, 2) % 5) / 4 : at(row, 2) / 1_008)),
    weights: isWeighted ? Float64Array.from(rows, (row) => (at(row, 3) % 4) / 3) : null,
  }
}

type Made = { readonly seed: number; readonly isTied: boolean; readonly isWeighted: boolean }

/** Each resample measured by itself. */
function measuredEach(name: string, rows: ScoredRows, { units, plan }: Draws): unknown {
  const from = scoredFacts(rows)
  const statistic = (weights: Float64Array): ReturnType<typeof measureMetric> =>
    measureMetric(definitionOf(name), weightedRows(from, weights))
  return statisticReplicates({ units, statistic }, plan)
}

test('calibration errors of sixteen resamples at a time are those of each, to the bit', () => {
  fc.assert(
    fc.property(
      fc.record({
        name: fc.constantFrom(...names),
        // on both sides of where weights become Poisson-like
        count: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 200, max: 300 })),
        made: fc.record({ seed: fc.nat(999), isTied: fc.boolean(), isWeighted: fc.boolean() }),
        clustered: fc.boolean(),
        plan: fc.record({ seed: fc.nat(99), replicates: fc.integer({ min: 1, max: 35 }) }),
      }),
      ({ name, count, made, clustered, plan }) => {
        const rows = rowsOf(count, made)
        const of = Int32Array.from({ length: count }, (_, row) => row >> 1)
        const clusters = clustered ? { of, count: (count + 1) >> 1 } : null
        const draws = { units: { rows: count, clusters }, plan }
        const values = scoredFacts(rows).facts.resampled(definitionOf(name), draws)
        // rows of no weight at all have no value to begin with
        const together = values === null ? { values: [], undefined: plan.replicates } : gathered(values)
        expect(together).toEqual(measuredEach(name, rows, draws))
      },
    ),
    { numRuns: 300 },
  )
})

test.each([
  ['a score beyond 1', [0.5, 1.5], null],
  ['a score that is no number', [0.5, Number.NaN], null],
  ['a negative weight', [0.5, 0.5], [1, -1]],
  ['no weight at all', [0.5, 0.5], [0, 0]],
])('%s has no resamples', (_, scores, weights) => {
  const rows = {
    labels: Uint8Array.of(0, 1),
    scores: Float64Array.from(scores),
    weights: weights === null ? null : Float64Array.from(weights),
  }
  const draws = { units: { rows: 2, clusters: null }, plan: { seed: 1, replicates: 20 } }
  for (const name of names) expect(scoredFacts(rows).facts.resampled(definitionOf(name), draws)).toBeNull()
})

test('a metric that has to be measured on each resample has none', () => {
  const rows = rowsOf(10, { seed: 1, isTied: false, isWeighted: false })
  const draws = { units: { rows: 10, clusters: null }, plan: { seed: 1, replicates: 20 } }
  for (const name of ['ks', 'pr_auc', 'calibration_slope', 'lift@25%']) {
    expect(scoredFacts(rows).facts.resampled(definitionOf(name), draws)).toBeNull()
  }
})
