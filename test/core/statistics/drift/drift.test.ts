import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellDrift } from '../../../../src/core/statistics/drift/cell-drift.ts'
import type { Drift } from '../../../../src/core/statistics/drift/drift.ts'
import { driftOfCategories } from '../../../../src/core/statistics/drift/drift-of-categories.ts'
import { driftOfNumbers } from '../../../../src/core/statistics/drift/drift-of-numbers.ts'
import { driftedShare } from '../../../../src/core/statistics/drift/drifted-share.ts'
import type { DriftThreshold } from '../../../../src/core/statistics/drift/drifted-share.ts'
import { kolmogorovTail } from '../../../../src/core/statistics/drift/kolmogorov-tail.ts'
import type { CellMethod, DriftMethod } from '../../../../src/core/statistics/drift/method.ts'
import type { CategorySample, NumberSample } from '../../../../src/core/statistics/drift/sample.ts'
import { categorySample, numberSample } from '../../../../src/core/statistics/drift/sample.ts'
import { valueIn } from './drifted.ts'

const quantiles = { kind: 'quantiles', count: 10 } as const
const psi: DriftMethod = { kind: 'psi', floor: 1e-4 }

const everyMethod: readonly DriftMethod[] = [
  psi,
  { kind: 'psi', floor: 0 },
  { kind: 'kullback-leibler', floor: 0 },
  { kind: 'jensen-shannon', base: 2 },
  { kind: 'hellinger' },
  { kind: 'total-variation' },
  { kind: 'chi-square' },
  { kind: 'kolmogorov-smirnov' },
  { kind: 'wasserstein' },
  { kind: 'wasserstein-normed', least: 0.001 },
  { kind: 'missing-rate' },
]

function numbers(values: readonly number[]): NumberSample {
  return numberSample(Float64Array.from(values), null)
}

function texts(cells: readonly string[]): CategorySample {
  const dictionary = [...new Set(cells)]
  return categorySample(
    Int32Array.from(cells, (text) => dictionary.indexOf(text)),
    dictionary,
  )
}

function ofNumbers(a: readonly number[], b: readonly number[], method: DriftMethod = psi): Drift {
  return driftOfNumbers(numbers(a), numbers(b), { method, bins: quantiles })
}

function ofTexts(a: readonly string[], b: readonly string[], method: CellMethod): Drift {
  return driftOfCategories(texts(a), texts(b), method)
}

function onValue(at: number): DriftThreshold {
  return { on: 'value', at }
}

/** What every method answers; numbers to six digits. */
function answers(a: readonly number[], b: readonly number[]): readonly unknown[] {
  return everyMethod.map((method) => {
    const { value } = ofNumbers(a, b, method)
    return value.kind === 'value' ? Number(value.value.toPrecision(6)) : value.why
  })
}

describe('the vectors of the reference', () => {
  const ref = Float64Array.of(20, 30, 50)
  const cur = Float64Array.of(30, 30, 40)
  test.each<[CellMethod, number]>([
    [{ kind: 'psi', floor: 1e-4 }, 0.062860865942],
    [{ kind: 'kullback-leibler', floor: 0 }, 0.030478754035],
    [{ kind: 'jensen-shannon', base: Math.E }, 0.088416062855],
    [{ kind: 'jensen-shannon', base: 2 }, 0.106198514392],
    [{ kind: 'hellinger' }, 0.088529261952],
    [{ kind: 'total-variation' }, 0.1],
  ])('%o', (method, wanted) => {
    expect(valueIn(cellDrift(ref, cur, method).value)).toBeCloseTo(wanted, 11)
  })

  test.each([
    [1e-4, 1.564049112],
    [0.01, 0.613817842],
    [1e-6, 2.485831033],
  ])('an empty cell with a floor of %f', (floor, wanted) => {
    const found = cellDrift(Float64Array.of(5, 5, 0), Float64Array.of(4, 4, 2), { kind: 'psi', floor })
    expect(valueIn(found.value)).toBeCloseTo(wanted, 9)
    expect(found.warnings).toEqual(['floor-decides'])
  })

  test('1 to 10 and 3 to 12', () => {
    const one = Array.from({ length: 10 }, (_, index) => index + 1)
    const three = one.map((value) => value + 2)
    const ks = ofNumbers(one, three, { kind: 'kolmogorov-smirnov' })
    expect(valueIn(ks.value)).toBe(0.2)
    expect(ks.test).toMatchObject({ by: 'exact', effect: { name: 'ks-distance', value: 0.2 } })
    expect(ks.test?.p).toBeCloseTo(0.994457555, 9)
    expect(kolmogorovTail(5, 0.2)).toBeCloseTo(0.9616, 4)
    expect(valueIn(ofNumbers(one, three, { kind: 'wasserstein' }).value)).toBeCloseTo(2, 14)
    const normed = ofNumbers(one, three, { kind: 'wasserstein-normed', least: 0.001 })
    expect(valueIn(normed.value)).toBeCloseTo(0.696310624, 9)
  })
})

describe('samples that are hardly any', () => {
  const none = 'no-rows'
  const inf = 'zero-denominator'

  // psi, psi without floor, KL, JS, Hellinger, TV, chi², KS, W, W normed, missing rate
  test.each<[string, readonly number[], readonly number[], readonly unknown[]]>([
    ['both empty', [], [], Array.from({ length: 11 }, () => none)],
    ['no reference', [], [1], Array.from({ length: 11 }, () => none)],
    ['nothing now', [1], [], Array.from({ length: 11 }, () => none)],
    ['all NaN', [NaN], [NaN, NaN], [...Array.from({ length: 10 }, () => none), 0]],
    ['NaN now', [1, 2], [NaN], [...Array.from({ length: 10 }, () => none), 1]],
    ['one value each', [1], [1], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['another value', [1], [2], [18.4188, inf, inf, 1, 1, 1, 2, 1, 1, 1000, 0]],
    ['a constant kept', [3, 3, 3], [3, 3], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['a constant raised', [3, 3, 3], [4, 4], [18.4188, inf, inf, 1, 1, 1, 5, 1, 1, 1000, 0]],
    ['minus zero', [0, 0], [-0, -0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    [
      'infinities',
      [-Infinity, 0, Infinity],
      [0, 0, 0],
      [6.1386, inf, inf, 0.677605, 0.650115, 0.666667, 3, 0.333333, 'not-finite', 'not-finite', 0],
    ],
    [
      'gaps that overflow',
      [-1.7e308, 1.7e308],
      [1.7e308, 1.7e308],
      [4.60432, inf, inf, 0.557923, 0.541196, 0.5, 1.33333, 0.5, 'not-finite', 'not-finite', 0],
    ],
  ])('%s', (_, a, b, wanted) => {
    expect(answers(a, b)).toEqual(wanted)
  })

  test('what could not be compared is counted apart', () => {
    const side = numberSample(Float64Array.of(1, NaN, 2, NaN, 7), Uint8Array.of(0, 1, 0, 0, 1))
    expect(side).toMatchObject({ missing: 2, notANumber: 1, values: Float64Array.of(1, 2) })
    const found = driftOfNumbers(side, side, { method: { kind: 'missing-rate' }, bins: quantiles })
    expect(found).toMatchObject({ reference: { n: 2, missing: 2, notANumber: 1 }, value: { value: 0 } })
    expect(categorySample(Int32Array.of(0, -1, 1, 9, 0), ['a', 'b', 'unused'])).toEqual({
      kind: 'categories',
      counts: new Map([
        ['a', 2],
        ['b', 1],
      ]),
      n: 3,
      missing: 2,
    })
  })

  test('most cells on one value still see what happens above it', () => {
    const zeros = Array.from({ length: 95 }, () => 0)
    const some = Array.from({ length: 20 }, (_, index) => index + 1)
    const more = ofNumbers([...zeros, ...some], [...some, ...some, ...some])
    expect(more.cells).toMatchObject({ reference: [95, 8, 12], current: [0, 24, 36] })
    expect(valueIn(more.value)).toBeGreaterThan(1)
  })

  test('a cut by given edges, whatever their order', () => {
    const side = numberSample(Float64Array.of(1, 2, 3, 4), null)
    const bins = { kind: 'given', edges: [3, 2, NaN, 3] } as const
    expect(driftOfNumbers(side, side, { method: psi, bins }).cells).toMatchObject({ edges: [2, 3], current: [1, 1, 2] })
    const uncut = driftOfNumbers(side, side, { method: psi, bins: { kind: 'given', edges: [] } })
    expect(uncut.warnings).toEqual(['one-cell'])
  })
})

test('a small p-value on a negligible difference is said to be one', () => {
  const many = Array.from({ length: 60_000 }, (_, index) => index)
  const ks = ofNumbers(
    many,
    many.map((value) => value + 1500),
    { kind: 'kolmogorov-smirnov' },
  )
  expect(ks).toMatchObject({ value: { value: 0.025 }, warnings: ['negligible-effect'], test: { by: 'asymptotic' } })
  expect(ks.test?.p).toBeLessThan(1e-10)
  const before = Float64Array.of(100_000, 100_000)
  expect(cellDrift(before, Float64Array.of(101_000, 99_000), { kind: 'chi-square' }).warnings).toEqual([
    'negligible-effect',
  ])
  expect(cellDrift(before, Float64Array.of(80_000, 120_000), { kind: 'chi-square' }).warnings).toEqual([])
})

test('new and vanished categories are named, those with most rows first', () => {
  const found = ofTexts(['a', 'a', 'b', 'gone'], ['a', 'c', 'd', 'd'], { kind: 'total-variation' })
  expect(found.cells).toEqual({
    kind: 'categories',
    count: 5,
    appeared: {
      count: 2,
      first: [
        { name: 'd', rows: 2 },
        { name: 'c', rows: 1 },
      ],
    },
    vanished: {
      count: 2,
      first: [
        { name: 'b', rows: 1 },
        { name: 'gone', rows: 1 },
      ],
    },
  })
  expect(valueIn(found.value)).toBe(0.75)
  const many = ofTexts(
    ['x'],
    Array.from({ length: 5000 }, (_, index) => `k${index}`),
    { kind: 'hellinger' },
  )
  expect(many.cells).toMatchObject({ count: 5001, appeared: { count: 5000 } })
  expect(JSON.stringify(many).length).toBeLessThan(1500)
  expect(ofTexts([], ['x'], { kind: 'hellinger' })).toMatchObject({ value: { why: 'no-rows' }, cells: { count: 1 } })
})

describe('a set of columns', () => {
  const moved = ofNumbers([1, 2, 3], [11, 12, 13])
  const kept = ofNumbers([1, 2, 3], [1, 2, 3])
  const empty = ofNumbers([], [1])
  const ks = ofNumbers([1, 2, 3], [1, 2, 3], { kind: 'kolmogorov-smirnov' })

  test('what has no value is neither drifted nor stable', () => {
    expect(
      driftedShare([
        { name: 'a', drift: moved, threshold: onValue(0.25) },
        { name: 'b', drift: kept, threshold: onValue(0.25) },
        { name: 'c', drift: empty, threshold: onValue(0.25) },
        { name: 'd', drift: kept, threshold: { on: 'p', at: 0.05 } },
        { name: 'e', drift: ks, threshold: { on: 'p', at: 0.05 } },
      ]),
    ).toEqual({
      drifted: ['a'],
      stable: ['b', 'e'],
      undecided: ['c', 'd'],
      share: { kind: 'value', value: 1 / 3 },
      shareAtMost: { kind: 'value', value: 3 / 5 },
    })
    expect(driftedShare([])).toMatchObject({ share: { why: 'no-rows' }, shareAtMost: { why: 'no-rows' } })
  })

  test('thresholds are inclusive on both scales', () => {
    const less = ofNumbers([NaN, 1], [1, 2], { kind: 'missing-rate' })
    expect(driftedShare([{ name: 'a', drift: less, threshold: onValue(0.5) }]).drifted).toEqual(['a'])
    expect(driftedShare([{ name: 'a', drift: ks, threshold: { on: 'p', at: 1 } }]).drifted).toEqual(['a'])
  })
})

describe('whatever the samples', () => {
  const values = fc.array(
    fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e6, max: 1e6 }), fc.constantFrom(NaN, Infinity)),
    { maxLength: 40 },
  )
  const method = fc.constantFrom(...everyMethod)

  test('there is an answer, of no sign but the missing rate, and the order of rows is nothing', () => {
    fc.assert(
      fc.property(values, values, method, (a, b, how) => {
        const found = ofNumbers(a, b, how)
        const value = valueIn(found.value) ?? 0
        const p = found.test?.p ?? 0
        expect(Number.isFinite(value)).toBe(true)
        expect(how.kind === 'missing-rate' ? Math.abs(value) : value).toBeGreaterThanOrEqual(0)
        expect(p >= 0 && p <= 1).toBe(true)
        expect(ofNumbers(a.toReversed(), b.toReversed(), how)).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })

  test('a column has not drifted from itself', () => {
    fc.assert(
      fc.property(values, method, (a, how) => {
        expect(valueIn(ofNumbers(a, a, how).value) ?? 0).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  test('distances are the same both ways', () => {
    const both = fc.constantFrom<DriftMethod>({ kind: 'kolmogorov-smirnov' }, { kind: 'wasserstein' })
    fc.assert(
      fc.property(values, values, both, (a, b, how) => {
        const found = ofNumbers(a, b, how)
        const back = ofNumbers(b, a, how)
        expect(valueIn(back.value) ?? -1).toBeCloseTo(valueIn(found.value) ?? -1, 6)
        expect(back.test?.p ?? 2).toBeCloseTo(found.test?.p ?? 2, 12)
      }),
      { numRuns: 200 },
    )
  })
})
