import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { computed } from '../../../../src/core/statistics/estimate.ts'
import type { Cells, GroupTable } from '../../../../src/core/statistics/fairness/count-groups.ts'
import { disparityBounds } from '../../../../src/core/statistics/fairness/disparity-bounds.ts'
import { disparity } from '../../../../src/core/statistics/fairness/disparity.ts'
import { fourFifths } from '../../../../src/core/statistics/fairness/four-fifths.ts'
import { ratioBound } from '../../../../src/core/statistics/intervals/ratio-bound.ts'
import { mismatch } from '../mismatch.ts'

type Case = {
  readonly groups: readonly (readonly [number, number])[]
  readonly level: number
  readonly difference: readonly [number, number]
  readonly ratio: readonly [number, number]
}
// the committed file, of the shape its script writes
const oracle = JSON.parse(readFileSync(new URL('oracle/bounds.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Case[]
}

function cellsOf(part: number, whole: number): Cells {
  return { truePositives: 0, falsePositives: part, falseNegatives: 0, trueNegatives: whole - part }
}

/** A table without labels in which so many of so many are selected. */
function selecting(groups: readonly (readonly [number, number])[]): GroupTable {
  const counts = groups.map(([part, whole], at) => {
    const cells = cellsOf(part, whole)
    return { group: String(at), rows: cells, weights: cells }
  })
  const all = groups.reduce<[number, number]>((sum, [part, whole]) => [sum[0] + part, sum[1] + whole], [0, 0])
  const total = cellsOf(...all)
  return { labelled: false, weighted: false, groups: counts, overall: { group: '', rows: total, weights: total } }
}

describe('bounds of disparities', () => {
  test.each(oracle.cases.map((of) => [JSON.stringify(of.groups), of] as const))('%s', (_, of) => {
    const found = disparityBounds(selecting(of.groups), ['selection-rate'], of.level)
    if (found.kind === 'unknown') throw new Error(found.why)
    expect([
      ...mismatch('difference lower', computed(found.difference.lower), of.difference[0]),
      ...mismatch('difference upper', computed(found.difference.upper), of.difference[1]),
      ...mismatch('ratio lower', computed(found.ratio.lower), of.ratio[0]),
      ...mismatch('ratio upper', computed(found.ratio.upper), of.ratio[1]),
    ]).toEqual([])
    const point = disparity(selecting(of.groups), 'selection-rate', 1)
    expect(point.differenceOfDefined).toBeGreaterThanOrEqual(found.difference.lower)
    expect(point.differenceOfDefined).toBeLessThanOrEqual(found.difference.upper)
    expect(point.ratioOfDefined).toBeGreaterThanOrEqual(found.ratio.lower)
    expect(point.ratioOfDefined).toBeLessThanOrEqual(found.ratio.upper)
  })

  test('there are enough data sets', () => {
    expect(oracle.cases.length).toBeGreaterThanOrEqual(20)
  })

  test('of the worst of two rates the upper bound needs no correction, the lower one does', () => {
    const table = selecting([
      [30, 100],
      [60, 100],
    ])
    const once = disparityBounds(table, ['selection-rate'], 0.95)
    const strict = disparityBounds(table, ['selection-rate'], 0.975)
    const both = disparityBounds(table, ['selection-rate', 'selection-rate'], 0.95)
    if (once.kind === 'unknown' || strict.kind === 'unknown' || both.kind === 'unknown') throw new Error('unknown')
    expect(both.difference).toEqual({ lower: strict.difference.lower, upper: once.difference.upper })
    expect(both.ratio).toEqual({ lower: once.ratio.lower, upper: strict.ratio.upper })
    expect(both.pairs).toBe(4)
    expect(disparityBounds(table, ['selection-rate', 'accuracy'], 0.95)).toEqual({ kind: 'unknown', why: 'no-labels' })
  })

  test('a tiny group widens the bounds instead of vanishing', () => {
    const large = disparityBounds(
      selecting([
        [300, 1000],
        [310, 1000],
      ]),
      ['selection-rate'],
      0.95,
    )
    const tiny = disparityBounds(
      selecting([
        [300, 1000],
        [310, 1000],
        [1, 3],
      ]),
      ['selection-rate'],
      0.95,
    )
    if (large.kind === 'unknown' || tiny.kind === 'unknown') throw new Error('unknown')
    expect(large.difference.upper).toBeLessThan(0.06)
    expect(tiny.difference.upper).toBeGreaterThan(0.3)
    expect(tiny.difference.lower).toBe(0)
  })

  test.each([
    [
      'nobody selected',
      [
        [0, 50],
        [0, 60],
      ],
    ],
    [
      'everybody selected',
      [
        [50, 50],
        [60, 60],
      ],
    ],
    [
      'one group none, one all',
      [
        [0, 5],
        [5, 5],
      ],
    ],
    [
      'single rows',
      [
        [1, 1],
        [0, 1],
      ],
    ],
  ] as const)('%s has bounds that are numbers in range', (_, groups) => {
    const found = disparityBounds(selecting(groups), ['selection-rate'], 0.95)
    if (found.kind === 'unknown') throw new Error(found.why)
    const { difference, ratio } = found
    for (const bound of [difference.lower, difference.upper, ratio.lower, ratio.upper]) {
      expect(bound).toBeGreaterThanOrEqual(0)
      expect(bound).toBeLessThanOrEqual(1)
    }
    // few rows show nothing: no interval of width 0
    expect(difference.upper).toBeGreaterThan(difference.lower)
    expect(ratio.upper).toBeGreaterThan(ratio.lower)
  })

  test('what has no bounds says why', () => {
    const table = selecting([
      [1, 2],
      [1, 3],
    ])
    expect(disparityBounds({ ...table, weighted: true }, ['selection-rate'], 0.95)).toMatchObject({ why: 'weighted' })
    expect(disparityBounds(table, ['precision'], 0.95)).toMatchObject({ why: 'no-labels' })
    expect(disparityBounds(selecting([[1, 2]]), ['selection-rate'], 0.95)).toMatchObject({ why: 'one-group' })
    expect(
      disparityBounds(
        selecting([
          [1, 2],
          [0, 0],
        ]),
        ['selection-rate'],
        0.95,
      ),
    ).toMatchObject({ why: 'no-rows' })
    const many = selecting(Array.from({ length: 201 }, () => [1, 2] as const))
    expect(disparityBounds(many, ['selection-rate'], 0.95)).toMatchObject({ why: 'too-many-groups' })
  })

  test.each([0, 1, Number.NaN])('%d is no level', (level) => {
    expect(() =>
      disparityBounds(
        selecting([
          [1, 2],
          [1, 3],
        ]),
        ['selection-rate'],
        level,
      ),
    ).toThrow('level')
  })

  test('no successes in the part bound nothing below, none in the whole nothing above', () => {
    const none = { successes: 0, n: 20 }
    const some = { successes: 5, n: 20 }
    const all = { successes: 20, n: 20 }
    expect([ratioBound(none, some, 1.96), ratioBound(none, none, 1.96)]).toEqual([0, 0])
    expect([ratioBound(some, none, -1.96), ratioBound(none, none, -1.96)]).toEqual([Infinity, Infinity])
    // Wilson: a share of 20 of 20 is at least 0.8389
    expect(ratioBound(all, all, 1.96)).toBeCloseTo(0.8389, 2)
    expect(ratioBound(all, all, -1.96)).toBeCloseTo(1 / ratioBound(all, all, 1.96), 12)
  })
})

describe('four fifths', () => {
  test('against the highest group, decided exactly', () => {
    const found = fourFifths(
      selecting([
        [24, 100],
        [30, 100],
        [239, 1000],
        [3, 10],
      ]),
      0.95,
    )
    if (found.kind === 'undefined') throw new Error(found.why)
    // of equal rates the first is the reference
    expect(found.highest).toBe('1')
    // 0.24 / 0.3 is 0.7999999999999999 or 0.8: both counts say it is four fifths
    expect(found.groups.map((of) => of.reaches)).toEqual([true, true, false, true])
    expect(found.groups[2]?.ratio).toEqual(computed(0.239 / 0.3))
    expect(found.groups[3]).toMatchObject({ n: 10, shareOfRows: 10 / 1210 })
    expect(found.groups[3]?.lower).toBeCloseTo(
      ratioBound({ successes: 3, n: 10 }, { successes: 30, n: 100 }, 1.6448536269514722),
      10,
    )
  })

  test('D11: 0.625 is below four fifths', () => {
    const found = fourFifths(
      selecting([
        [4, 10],
        [2, 8],
        [0, 2],
      ]),
      0.95,
    )
    if (found.kind === 'undefined') throw new Error(found.why)
    expect(found.groups.map((of) => [of.ratio, of.reaches])).toEqual([
      [computed(1), true],
      [computed(0.625), false],
      [computed(0), false],
    ])
  })

  test('a group without rows is named and neither reaches nor falls short', () => {
    const found = fourFifths(
      selecting([
        [4, 10],
        [0, 0],
      ]),
      0.95,
    )
    if (found.kind === 'undefined') throw new Error(found.why)
    expect(found.groups[1]).toMatchObject({
      n: 0,
      reaches: null,
      lower: null,
      ratio: { kind: 'undefined', why: 'no-rows' },
    })
  })

  test('nobody selected and one group only are no ratio', () => {
    expect(
      fourFifths(
        selecting([
          [0, 10],
          [0, 8],
        ]),
        0.95,
      ),
    ).toEqual({ kind: 'undefined', why: 'zero-denominator' })
    expect(fourFifths(selecting([[1, 10]]), 0.95)).toEqual({ kind: 'undefined', why: 'one-group' })
  })

  test('weights: a ratio that is 0.8 but for rounding reaches it, and has no closed bound', () => {
    const table = selecting([
      [24, 100],
      [30, 100],
    ])
    const [first, second] = table.groups
    if (first === undefined || second === undefined) throw new Error('two groups')
    const lower = { ...first.weights, falsePositives: 24 - 1e-13 }
    const groups = [{ ...first, weights: lower }, second]
    const found = fourFifths({ ...table, weighted: true, groups }, 0.95)
    if (found.kind === 'undefined') throw new Error(found.why)
    expect([found.groups[0]?.reaches, found.groups[0]?.lower]).toEqual([true, null])
    const exact = fourFifths({ ...table, groups }, 0.95)
    expect(exact.kind === 'ratios' && exact.groups[0]?.reaches).toBe(false)
  })
})
