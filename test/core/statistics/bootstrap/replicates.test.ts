import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blockCount, replicatesIn } from '../../../../src/core/statistics/bootstrap/blocks.ts'
import { aucReplicates } from '../../../../src/core/statistics/bootstrap/bootstrap-auc.ts'
import { cellReplicates } from '../../../../src/core/statistics/bootstrap/bootstrap-cells.ts'
import {
  differenceReplicates,
  statisticReplicates,
} from '../../../../src/core/statistics/bootstrap/bootstrap-statistic.ts'
import { gathered, resampled, type Replicates } from '../../../../src/core/statistics/bootstrap/replicates.ts'
import { computed, undefinedFor } from '../../../../src/core/statistics/estimate.ts'
import { ranked } from './random-rankings.ts'

type Case = {
  readonly name: string
  readonly columns: readonly (readonly number[])[]
  readonly value: number
  readonly standardError: number
  readonly quantiles: readonly number[]
}

// our own file, written by the script beside it
const oracle = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/bootstrap.json'), 'utf8')) as {
  readonly header: { readonly levels: readonly number[] }
  readonly cases: readonly Case[]
}

const plan = { seed: 20_261_127, replicates: 8_000 }

function replicatesOf({ name, columns }: Case): Replicates {
  const [first, second, third] = columns.map((column) => Float64Array.from(column))
  if (first === undefined || second === undefined) throw new Error('no columns')
  const rows = { rows: first.length, clusters: null }
  switch (name) {
    case 'mean-difference':
      return differenceReplicates(
        {
          units: rows,
          statistic: (weights) => ({
            candidate: computed(mean(first, weights)),
            baseline: computed(mean(second, weights)),
          }),
        },
        plan,
      )
    case 'cluster-ratio':
      return clusterRatio(first, second)
    case 'auc-difference': {
      const [candidate, baseline] = [second, third ?? second].map((scores) => ranked(scores, Uint8Array.from(first)))
      if (candidate === undefined || baseline === undefined) throw new Error('no rankings')
      return aucReplicates({ candidate, baseline, units: rows }, plan)
    }
    case 'f1-difference':
      return f1Difference(first, second, third ?? second)
    default:
      throw new Error(`no statistic ${name}`)
  }
}

/** One row for each case of a group, so that groups must be drawn whole. */
function clusterRatio(sums: Float64Array, sizes: Float64Array): Replicates {
  const of = [...sizes].flatMap((size, group) => Array.from({ length: size }, () => group))
  const hits = Float64Array.from(
    [...sizes].flatMap((size, group) => Array.from({ length: size }, (_, at) => Number(at < (sums[group] ?? 0)))),
  )
  const units = { rows: of.length, clusters: { of: Int32Array.from(of), count: sizes.length } }
  return statisticReplicates({ units, statistic: (weights) => computed(dot(hits, weights) / dot(weights)) }, plan)
}

/** From the eight cells label × candidate × baseline. */
function f1Difference(labels: Float64Array, candidate: Float64Array, baseline: Float64Array): Replicates {
  const counts = [0, 0, 0, 0, 0, 0, 0, 0]
  for (const [row, label] of labels.entries()) {
    const cell = 4 * label + 2 * (candidate[row] ?? 0) + (baseline[row] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return cellReplicates({ counts, statistic: (cells) => computed(f1(cells, 2) - f1(cells, 1)) }, plan)
}

function f1(cells: readonly number[], bit: number): number {
  const both = total(cells, (cell) => cell >= 4 && (cell & bit) > 0)
  return (2 * both) / (total(cells, (cell) => cell >= 4) + total(cells, (cell) => (cell & bit) > 0))
}

function total(cells: readonly number[], holds: (cell: number) => boolean): number {
  return cells.reduce((sum, count, cell) => sum + (holds(cell) ? count : 0), 0)
}

function mean(values: Float64Array, weights: Float64Array): number {
  return dot(values, weights) / dot(weights)
}

function dot(values: Float64Array, weights?: Float64Array): number {
  return values.reduce((sum, value, at) => sum + value * (weights?.[at] ?? 1), 0)
}

/** numpy's default: linear between order statistics. */
function quantile(sorted: readonly number[], level: number): number {
  const at = level * (sorted.length - 1)
  const low = sorted[Math.floor(at)] ?? 0
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? 0) - low)
}

test.each(oracle.cases.map((one, at) => [at, one.name, one.columns[0]?.length, one] as const))(
  'oracle %d: %s of %d rows is spread as scipy resamples it',
  (_, __, ___, one) => {
    const { values, undefined: none } = replicatesOf(one)
    expect(none).toBe(0)
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1))
    // four standard deviations of what 8,000 and 20,000 resamples leave to chance
    expect(Math.abs(deviation / one.standardError - 1)).toBeLessThan(0.04)
    const sorted = values.toSorted((a, b) => a - b)
    for (const [at, level] of oracle.header.levels.entries()) {
      expect(Math.abs(quantile(sorted, level) - (one.quantiles[at] ?? 0))).toBeLessThan(0.14 * one.standardError)
    }
  },
)

function share(sorted: readonly number[], at: number): number {
  return sorted.filter((value) => value <= at + 1e-9).length / sorted.length
}

/** All 256 ordered draws of four rows. */
function everyDraw(): number[] {
  const rows = [0.1, -0.05, 0.2, 0]
  return Array.from({ length: 256 }, (_, code) =>
    [0, 2, 4, 6].reduce((sum, shift) => sum + (rows[(code >> shift) & 3] ?? 0) / 4, 0),
  )
}

test('D5: the exact distribution of four rows has the quantiles it should, and drawn ones come to it', () => {
  const exact = everyDraw().toSorted((a, b) => a - b)
  const result = resampled(0.0625, { seed: 0, replicates: 256 }, [{ values: everyDraw(), undefined: 0 }])
  if (result.kind !== 'estimate' || result.estimate.kind !== 'replicates') throw new Error('no estimate')
  expect(result.estimate.sorted).toEqual(exact)
  expect(quantile(result.estimate.sorted, 0.025)).toBeCloseTo(-0.025, 12)
  expect(quantile(result.estimate.sorted, 0.975)).toBeCloseTo(0.15, 12)
  expect(quantile(result.estimate.sorted, 0.05)).toBeCloseTo(-0.0125, 12)
  expect(exact.filter((value) => value <= 1e-12)).toHaveLength(32)
  const rows = Float64Array.of(0.1, -0.05, 0.2, 0)
  const drawn = statisticReplicates(
    { units: { rows: 4, clusters: null }, statistic: (weights) => computed(dot(rows, weights) / 4) },
    { seed: 11, replicates: 50_000 },
  ).values.toSorted((a, b) => a - b)
  // Kolmogorov–Smirnov: 1.95 / √50,000 is exceeded once in a thousand
  const points = [...new Set(exact.map((value) => Number(value.toFixed(9))))]
  expect(Math.max(...points.map((at) => Math.abs(share(exact, at) - share(drawn, at))))).toBeLessThan(0.0087)
})

test('more than one in a hundred without a value leaves no interval', () => {
  const values = Array.from({ length: 989 }, (_, at) => at)
  expect(resampled(1, { seed: 1, replicates: 1_000 }, [{ values, undefined: 11 }])).toEqual({
    kind: 'unsettled',
    undefined: 11,
    replicates: 1_000,
  })
  expect(resampled(1, { seed: 1, replicates: 1_000 }, [{ values: [...values, 5], undefined: 10 }])).toMatchObject({
    kind: 'estimate',
    undefined: 10,
  })
  expect(resampled(1, { seed: 1, replicates: 10 }, [])).toMatchObject({ kind: 'unsettled' })
})

test('no value and no number are counted, not kept', () => {
  expect(
    gathered([computed(1), undefinedFor('no-rows'), computed(Number.NaN), computed(Number.POSITIVE_INFINITY)]),
  ).toEqual({
    values: [1],
    undefined: 3,
  })
})

test('parts are sorted as one, as numbers', () => {
  const result = resampled(1, { seed: 1, replicates: 4 }, [
    { values: [10, -1], undefined: 0 },
    { values: [9, -0.5], undefined: 0 },
  ])
  expect(result).toMatchObject({ estimate: { sorted: [-1, -0.5, 9, 10] } })
})

test('a plan is cut into blocks of sixteen', () => {
  expect(blockCount({ seed: 0, replicates: 33 })).toBe(3)
  expect([0, 1, 2, 3].map((block) => replicatesIn({ seed: 0, replicates: 33 }, block))).toEqual([16, 16, 1, 0])
})

test.each([0, -1, 1.5, Number.NaN, 2_000_000])('%d replicates are refused', (replicates) => {
  expect(() => blockCount({ seed: 1, replicates })).toThrow(RangeError)
})
