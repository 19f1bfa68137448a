import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brierDecomposition } from '../../../../src/core/statistics/calibration/brier-decomposition.ts'
import { calibrationErrors } from '../../../../src/core/statistics/calibration/calibration-error.ts'
import {
  calibrationIntercept,
  calibrationSlope,
  recalibration,
} from '../../../../src/core/statistics/calibration/recalibration.ts'
import { reliabilityTable } from '../../../../src/core/statistics/calibration/reliability-table.ts'
import type { ReliabilityTable } from '../../../../src/core/statistics/calibration/reliability-table.ts'
import type { Estimate } from '../../../../src/core/statistics/estimate.ts'
import { computed } from '../../../../src/core/statistics/estimate.ts'
import type { Computed } from '../../../../src/core/statistics/estimate.ts'
import { scoredFacts } from '../../../../src/core/statistics/metrics/facts-of.ts'
import { measureMetric } from '../../../../src/core/statistics/metrics/measure-metric.ts'
import { metricDefinition } from '../../../../src/core/statistics/metrics/metric-name.ts'
import type { ScoredRows } from '../../../../src/core/statistics/metrics/rows.ts'
import { mismatch } from '../mismatch.ts'

type Curve = {
  readonly edges: readonly number[]
  readonly counts: readonly number[]
  readonly observed: readonly number[]
  readonly mean: readonly number[]
} & Readonly<Record<'ece' | 'mce' | 'rms' | 'reliability' | 'resolution' | 'uncertainty', number>>
type Case = {
  readonly name: string
  readonly labels: string
  readonly scores: readonly number[]
  readonly weights: readonly number[] | null
  readonly bins: number
  readonly brier: number
  readonly 'equal-width': Curve
  readonly 'equal-mass': Curve
  readonly recalibration: Readonly<Record<'intercept' | 'slope' | 'inTheLarge', readonly [number, number]>> | null
}
// the committed file, of the shape its script writes
const oracle = JSON.parse(readFileSync(new URL('oracle/calibration.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Case[]
}

function scored(labels: string, scores: readonly number[], weights: readonly number[] | null = null): ScoredRows {
  return {
    labels: Uint8Array.from(labels, Number),
    scores: Float64Array.from(scores),
    weights: weights === null ? null : Float64Array.from(weights),
  }
}

function tableOf(rows: ScoredRows, kind: 'equal-width' | 'equal-mass', bins: number): ReliabilityTable {
  const found = reliabilityTable(rows, { kind, bins })
  if (found.kind !== 'table') throw new Error(found.why)
  return found.table
}

function differences(table: ReliabilityTable, curve: Curve, brier: number): readonly string[] {
  const full = table.bins.filter((bin) => bin.rows > 0)
  const errors = calibrationErrors(table.sums)
  const parts = brierDecomposition(table)
  return [
    ...table.bins.flatMap((bin, at) => mismatch(`lower ${at}`, computed(bin.lower), curve.edges[at] ?? null)),
    ...table.bins.flatMap((bin, at) => mismatch(`rows ${at}`, computed(bin.rows), curve.counts[at] ?? null)),
    ...full.flatMap((bin, at) => mismatch('observed', computed(bin.observed ?? -1), curve.observed[at] ?? null)),
    ...full.flatMap((bin, at) => mismatch('mean', computed(bin.meanScore ?? -1), curve.mean[at] ?? null)),
    ...mismatch('ece', computed(errors.expected), curve.ece),
    ...mismatch('mce', computed(errors.largest), curve.mce),
    ...mismatch('rms', computed(errors.rootMeanSquare), curve.rms),
    ...mismatch('reliability', computed(parts.reliability), curve.reliability),
    ...mismatch('resolution', computed(parts.resolution), curve.resolution),
    ...mismatch('uncertainty', computed(parts.uncertainty), curve.uncertainty),
    ...mismatch('brier', computed(table.brier), brier),
  ]
}

describe('reliability tables equal scikit-learn', () => {
  test.each(oracle.cases.map((of) => [of.name, of] as const))('%s', (_, of) => {
    const rows = scored(of.labels, of.scores, of.weights)
    for (const kind of ['equal-width', 'equal-mass'] as const) {
      const table = tableOf(rows, kind, of.bins)
      expect(differences(table, of[kind], of.brier)).toEqual([])
      expect(table.bins.map((bin) => bin.rows)).toEqual(of[kind].counts)
    }
  })

  test('there are enough data sets', () => {
    expect(oracle.cases.length).toBeGreaterThanOrEqual(20)
    expect(oracle.cases.filter((of) => of.recalibration !== null).length).toBeGreaterThanOrEqual(20)
  })

  test('the vectors of D10', () => {
    const rows = scored('0011101011', [0.1, 0.3, 0.35, 0.8, 0.65, 0.45, 0.9, 0.2, 0.55, 1])
    const ece = (kind: 'equal-width' | 'equal-mass', bins: number): number =>
      calibrationErrors(tableOf(rows, kind, bins).sums).expected
    expect(ece('equal-width', 10)).toBeCloseTo(0.28, 12)
    expect(ece('equal-width', 5)).toBeCloseTo(0.13, 12)
    expect(ece('equal-mass', 5)).toBeCloseTo(0.13, 12)
    expect(tableOf(rows, 'equal-width', 10).brier).toBeCloseTo(0.114, 12)
  })
})

function measured(name: string, rows: ScoredRows): Computed {
  const definition = metricDefinition(name)
  if (definition === null) throw new Error(name)
  return measureMetric(definition, scoredFacts(rows))
}

describe('tables', () => {
  test('their errors are the metrics of that name', () => {
    for (const of of oracle.cases) {
      const rows = scored(of.labels, of.scores, of.weights)
      for (const [kind, mass] of [
        ['equal-width', ''],
        ['equal-mass', '_mass'],
      ] as const) {
        const { ece, mce, rms } = of[kind]
        const found = Object.entries({ ece, mce, rmsce: rms }).flatMap(([name, expected]) =>
          mismatch(`${name}${mass}`, measured(`${name}${mass}_${of.bins}`, rows), expected),
        )
        expect(found).toEqual([])
      }
    }
  })

  test('an empty bin is kept, and has no mean', () => {
    const { bins } = tableOf(scored('01', [0.1, 0.9]), 'equal-width', 3)
    expect(bins.map((bin) => [bin.rows, bin.meanScore, bin.observed])).toEqual([
      [1, 0.1, 0],
      [0, null, null],
      [1, 0.9, 1],
    ])
    expect(bins[1]?.estimate).toBeNull()
  })

  test('the share of a bin counts its rows, or as many as its weights are worth', () => {
    expect(tableOf(scored('011', [0.2, 0.2, 0.3]), 'equal-width', 1).bins[0]?.estimate).toEqual({
      kind: 'proportion',
      successes: 2,
      n: 3,
    })
    // (2 + 2 + 2)² ÷ (4 + 4 + 4) rows
    expect(tableOf(scored('010', [0.2, 0.2, 0.3], [2, 2, 2]), 'equal-width', 1).bins[0]?.estimate).toMatchObject({
      n: 3,
    })
    // one row has nearly all the weight
    expect(tableOf(scored('01', [0.2, 0.2], [999, 1]), 'equal-width', 1).bins[0]?.estimate).toMatchObject({
      n: 1_000_000 / (999 * 999 + 1),
    })
  })

  test('every row is in one bin, the errors are in range, and the parts make the Brier score', () => {
    const row = fc.tuple(fc.constantFrom('0', '1'), fc.double({ min: 0, max: 1, noNaN: true }))
    const kinds = fc.constantFrom('equal-width' as const, 'equal-mass' as const)
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 50 }),
        kinds,
        fc.integer({ min: 1, max: 20 }),
        (of, kind, k) => {
          const table = tableOf(
            scored(
              of.map(([label]) => label).join(''),
              of.map(([, score]) => score),
            ),
            kind,
            k,
          )
          expect(table.bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(of.length)
          const errors = calibrationErrors(table.sums)
          expect(errors.rootMeanSquare).toBeGreaterThanOrEqual(errors.expected - 1e-12)
          expect(errors.largest).toBeGreaterThanOrEqual(errors.rootMeanSquare - 1e-12)
          const parts = brierDecomposition(table)
          const sum = parts.reliability - parts.resolution + parts.uncertainty + parts.withinBins
          expect(sum).toBeCloseTo(table.brier, 12)
        },
      ),
    )
  })

  test('bins of equal scores hide nothing', () => {
    const table = tableOf(scored('0101', [0.2, 0.2, 0.7, 0.7]), 'equal-width', 2)
    expect(brierDecomposition(table).withinBins).toBeCloseTo(0, 15)
  })

  test.each([
    ['no rows', scored('', []), 'no-rows'],
    ['a score above 1', scored('01', [0.5, 1.0000001]), 'outside-probability'],
    ['a negative score', scored('01', [0.5, -1e-300]), 'outside-probability'],
    ['a score of NaN', scored('01', [0.5, Number.NaN]), 'not-finite'],
    ['an infinite score', scored('01', [0.5, Infinity]), 'outside-probability'],
    ['a negative weight', scored('01', [0.5, 0.5], [1, -1]), 'negative-weight'],
    ['a weight of NaN', scored('01', [0.5, 0.5], [1, Number.NaN]), 'not-finite'],
    ['no weight', scored('01', [0.5, 0.5], [0, 0]), 'no-weight'],
  ])('%s', (_, rows, why) => {
    expect(reliabilityTable(rows, { kind: 'equal-width', bins: 10 })).toEqual({ kind: 'undefined', why })
    expect(reliabilityTable(rows, { kind: 'equal-mass', bins: 10 })).toEqual({ kind: 'undefined', why })
    expect(recalibration(rows)).toEqual({ kind: 'undefined', why })
  })

  test.each([0, -1, 2.5, Number.NaN, Infinity])('%d bins are a bug', (bins) => {
    expect(() => reliabilityTable(scored('01', [0.5, 0.5]), { kind: 'equal-width', bins })).toThrow('number of bins')
  })
})

describe('recalibration', () => {
  const fitted = oracle.cases.flatMap((of) =>
    of.recalibration === null ? [] : [[of.name, of, of.recalibration] as const],
  )

  test.each(fitted)('%s equals statsmodels', (_, of, expected) => {
    const rows = scored(of.labels, of.scores, of.weights)
    const found = recalibration(rows)
    if (found.kind !== 'fitted') throw new Error(found.why)
    const compare = (name: 'intercept' | 'slope' | 'inTheLarge', fit: Estimate): readonly string[] => {
      if (fit.kind !== 'normal') throw new Error(fit.kind)
      const [value, error] = expected[name]
      return [
        ...mismatch(name, computed(fit.value), value),
        ...mismatch(`se ${name}`, computed(fit.standardError), error),
      ]
    }
    expect([
      ...compare('intercept', found.intercept),
      ...compare('slope', found.slope),
      ...compare('inTheLarge', found.inTheLarge),
      ...mismatch('slope alone', calibrationSlope(rows), expected.slope[0]),
      ...mismatch('intercept alone', calibrationIntercept(rows), expected.inTheLarge[0]),
    ]).toEqual([])
  })

  test.each([
    ['one class', scored('111', [0.1, 0.5, 0.9]), 'one-class'],
    ['one class where there is weight', scored('011', [0.1, 0.5, 0.9], [0, 1, 1]), 'one-class'],
    ['all scores equal', scored('0101', [0.4, 0.4, 0.4, 0.4]), 'constant-scores'],
    ['classes parted', scored('0011', [0.1, 0.2, 0.3, 0.4]), 'separated'],
    ['classes parted but for a tie', scored('0011', [0.1, 0.3, 0.3, 0.4]), 'separated'],
    ['classes parted the wrong way', scored('1100', [0.1, 0.2, 0.3, 0.4]), 'separated'],
  ])('%s has no fit', (_, rows, why) => {
    expect(recalibration(rows)).toEqual({ kind: 'undefined', why })
    expect(calibrationSlope(rows)).toEqual({ kind: 'undefined', why })
    // whatever the scores, one shift of all of them fits two classes
    expect(calibrationIntercept(rows).kind).toBe(why === 'one-class' ? 'undefined' : 'value')
  })
})
