import { describe, expect, test } from 'vitest'
import { findSlices, SEARCH_LIMITS } from '../../../../src/core/statistics/find-slices/find-slices.ts'
import type { SliceSearch } from '../../../../src/core/statistics/find-slices/find-slices.ts'
import { sliceTexts } from '../../../../src/core/statistics/slices/slice-texts.ts'
import type { Slicing } from '../../../../src/core/statistics/slices/slicing.ts'
import { normals, uniforms } from '../../../validity/random.ts'
import { sliced, texts } from '../slices/columns.ts'

type Searched = Extract<SliceSearch, { kind: 'searched' }>

function search(
  differences: Float64Array,
  slicings: readonly Slicing[],
  limits: Partial<typeof SEARCH_LIMITS> = {},
): Searched {
  const found = findSlices({ differences, slicings, limits: { ...SEARCH_LIMITS, ...limits }, alpha: 0.05 })
  if (found.kind !== 'searched') throw new Error(found.why)
  return found
}

const names = (found: Searched): readonly string[] =>
  found.found.map((slice) => `${slice.columns.join(' × ')}: ${slice.key}`)

/** Columns of random values, each of `count` values. */
function columns(rows: number, counts: readonly number[], uniform: () => number): readonly Slicing[] {
  return counts.map((count, at) =>
    sliced(
      sliceTexts(
        texts(
          `c${at}`,
          Array.from({ length: rows }, () => `v${Math.floor(uniform() * count)}`),
        ),
      ),
    ),
  )
}

const isIn = (slicing: Slicing | undefined, row: number, key: string): boolean =>
  slicing?.keys[slicing.codes[row] ?? 0] === key

const rows = 4_000

/** Class losses whose difference is −1 or 1 now and then, and more often 1 where a row is degraded. */
function classDifferences(degraded: (row: number) => boolean, uniform: () => number, length = rows): Float64Array {
  return Float64Array.from({ length }, (_, row) => {
    const u = uniform()
    if (u < 0.05) return -1
    return u > (degraded(row) ? 0.75 : 0.95) ? 1 : 0
  })
}

describe('a planted degradation', () => {
  test('of one slice is found, and is the finding', () => {
    const uniform = uniforms(1)
    const slicings = columns(rows, [4, 6, 3], uniform)
    const found = search(
      classDifferences((row) => isIn(slicings[1], row, 'v2'), uniform),
      slicings,
    )
    expect(names(found)).toEqual(['c1: v2'])
    expect(found.found[0]?.difference).toBeGreaterThan(0.1)
    expect(Math.abs(found.found[0]?.differenceElsewhere ?? 1)).toBeLessThan(0.03)
    // 4 + 6 + 3 slices, 24 + 12 + 18 crosses
    expect([found.searched, found.columns, found.pairs]).toEqual([67, 3, 3])
  })

  test('of a cross is found as the cross, and not as its parts', () => {
    const uniform = uniforms(2)
    const slicings = columns(rows, [3, 3, 5], uniform)
    const isDegraded = (row: number): boolean => isIn(slicings[0], row, 'v1') && isIn(slicings[1], row, 'v0')
    expect(names(search(classDifferences(isDegraded, uniform), slicings))).toEqual(['c0 × c1: v1 × v0'])
  })

  test('of a probability loss is found too, and of two slices the worse comes first', () => {
    const uniform = uniforms(3)
    const normal = normals(uniform)
    const slicings = columns(rows, [5, 5], uniform)
    const differences = Float64Array.from({ length: rows }, (_, row) => {
      const shift = isIn(slicings[0], row, 'v3') ? 0.2 : isIn(slicings[1], row, 'v4') ? 0.4 : 0
      return 0.5 * normal() + shift
    })
    const found = search(differences, slicings)
    expect(names(found)).toEqual(['c1: v4', 'c0: v3'])
    expect(found.found.every((slice) => slice.p <= slice.adjusted && slice.adjusted <= 0.05)).toBe(true)
  })

  test('by as much everywhere is no slice: the rule on all rows says that', () => {
    const uniform = uniforms(4)
    const slicings = columns(rows, [4, 4], uniform)
    const found = search(
      classDifferences(() => true, uniform),
      slicings,
    )
    expect(found.difference).toBeGreaterThan(0.15)
    expect(found.found).toEqual([])
  })

  test('where the candidate is better everywhere, the slice it is least better in is no degradation', () => {
    const uniform = uniforms(5)
    const slicings = columns(rows, [4], uniform)
    const gain = classDifferences((row) => !isIn(slicings[0], row, 'v0'), uniform).map((difference) => -difference)
    expect(search(gain, slicings).found).toEqual([])
  })

  test('the order of columns changes nothing', () => {
    const uniform = uniforms(6)
    const slicings = columns(rows, [3, 3, 5], uniform)
    const differences = classDifferences((row) => isIn(slicings[2], row, 'v1'), uniform)
    expect(search(differences, slicings.toReversed())).toEqual(search(differences, slicings))
    const few = { mostPairs: 1 }
    expect(search(differences, slicings.toReversed(), few)).toEqual(search(differences, slicings, few))
  })
})

test('nothing degraded: a slice is found in no more than about α of searches', () => {
  const uniform = uniforms(7)
  const normal = normals(uniform)
  let [classes, values] = [0, 0]
  const searches = 200
  for (let repetition = 0; repetition < searches; repetition++) {
    const slicings = columns(600, [4, 3, 6], uniform)
    const flips = classDifferences(() => false, uniform, 600)
    // a skewed loss: squares of errors, exchanged between the models at random
    const skewed = Float64Array.from({ length: 600 }, () => normal() ** 2 - normal() ** 2)
    classes += search(flips, slicings).found.length > 0 ? 1 : 0
    values += search(skewed, slicings).found.length > 0 ? 1 : 0
  }
  // of 200 searches at 5 %, more than 18 have a chance below 1 %
  expect(classes).toBeLessThanOrEqual(18)
  expect(values).toBeLessThanOrEqual(18)
})

describe('bounds', () => {
  test('small slices, and slices that are nearly all rows, are not tested', () => {
    const cells = [...Array.from({ length: 29 }, () => 'few'), ...Array.from({ length: 71 }, () => 'many')]
    const slicing = sliced(sliceTexts(texts('c', cells)))
    const differences = Float64Array.from(cells, (cell) => (cell === 'few' ? 1 : 0))
    expect(search(differences, [slicing]).searched).toBe(0)
    const found = search(differences, [slicing], { leastRows: 29 })
    expect([found.searched, names(found)]).toEqual([2, ['c: few']])
  })

  test('constant columns, and no columns, are nothing to search', () => {
    const constant = sliced(
      sliceTexts(
        texts(
          'c',
          Array.from({ length: 100 }, () => 'all'),
        ),
      ),
    )
    expect(search(new Float64Array(100).fill(1), [constant])).toMatchObject({ searched: 0, columns: 1, found: [] })
    expect(search(new Float64Array(100).fill(1), [])).toMatchObject({ searched: 0, columns: 0, pairs: 0, found: [] })
  })

  test('two columns of 5,000 values take no time and leave nothing unsaid', () => {
    const ids = Array.from({ length: 20_000 }, (_, row) => `id${row % 5_000}`)
    const first = sliced(sliceTexts(texts('a', ids)))
    const second = { ...first, columns: ['b'] }
    // four rows an id: too few for a slice
    expect(search(new Float64Array(20_000), [first, second])).toMatchObject({ searched: 0, pairs: 1, leftOut: [] })
    // with slices of so few rows the pair has 25 million possible crosses
    const all = search(new Float64Array(20_000), [first, second], { leastRows: 2 })
    expect(all).toMatchObject({ searched: 10_000, columns: 2, pairs: 0, leftOut: [['a', 'b']] })
    const fewer = search(new Float64Array(20_000), [first, second], { leastRows: 2, mostCandidates: 9_999 })
    expect(fewer).toMatchObject({ searched: 5_000, columns: 1, leftOut: [['b']] })
  })

  test('pairs beyond the limit are named', () => {
    const slicings = columns(500, [2, 2, 2], uniforms(8))
    const found = search(new Float64Array(500), slicings, { mostPairs: 1 })
    expect(found.pairs).toBe(1)
    expect(found.leftOut).toEqual([
      ['c0', 'c2'],
      ['c1', 'c2'],
    ])
  })

  test('a cross that is one of its parts is not tested twice', () => {
    const [slicing] = columns(500, [3], uniforms(9))
    if (slicing === undefined) throw new Error('one column')
    const same = { ...slicing, columns: ['same'] }
    expect(search(new Float64Array(500), [slicing, same])).toMatchObject({ searched: 6, pairs: 1 })
  })

  test.each([
    ['no rows', new Float64Array(0), 'no-rows'],
    ['NaN', Float64Array.of(0, Number.NaN), 'not-finite'],
    ['infinity', Float64Array.of(0, Infinity), 'not-finite'],
    ['opposite infinities', Float64Array.of(-Infinity, Infinity), 'not-finite'],
    ['opposite numbers whose squares overflow', Float64Array.of(1e200, -1e200), 'not-finite'],
    ['numbers whose squares overflow', Float64Array.of(1e200, 1), 'not-finite'],
  ])('%s', (_, differences, why) => {
    const found = findSlices({ differences, slicings: [], limits: SEARCH_LIMITS, alpha: 0.05 })
    expect(found).toEqual({ kind: 'undefined', why })
  })
})
