import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crossSlicings } from '../../../../src/core/statistics/slices/cross-slicings.ts'
import { gatherFloat64, gatherInt32, gatherUint8 } from '../../../../src/core/statistics/slices/gather.ts'
import { sliceBins } from '../../../../src/core/statistics/slices/slice-bins.ts'
import { crossKey, partsOfKey, sliceKey } from '../../../../src/core/statistics/slices/slice-key.ts'
import { sliceNumbers } from '../../../../src/core/statistics/slices/slice-numbers.ts'
import { countOfSlice, rowsOfSlice, sliceRows } from '../../../../src/core/statistics/slices/slice-rows.ts'
import { sliceTexts } from '../../../../src/core/statistics/slices/slice-texts.ts'
import type { SlicingResult } from '../../../../src/core/statistics/slices/slicing.ts'
import { numbers, sliced, texts } from './columns.ts'

/** The key of each row's slice. */
function keysOfRows(result: SlicingResult): readonly string[] {
  const slicing = sliced(result)
  return [...slicing.codes].map((code) => slicing.keys[code] ?? '?')
}

describe('slice keys', () => {
  test.each([
    ['North', 'North'],
    ['a × b', 'a \\× b'],
    ['back\\slash', 'back\\\\slash'],
    ['', '(empty)'],
    ['(missing)', '\\(missing)'],
    ['US ', 'US '],
  ])('%j is %j', (value, key) => {
    expect(sliceKey(value)).toBe(key)
  })

  const tricky = fc.string({ unit: fc.constantFrom('×', '\\', ' ', 'a', '(', ')', 'é') })

  test('no two values share a key, and a cross comes apart again', () => {
    fc.assert(
      fc.property(tricky, tricky, tricky, (a, b, c) => {
        expect(sliceKey(a) === sliceKey(b)).toBe(a === b)
        const crossed = crossKey(crossKey(sliceKey(a), sliceKey(b)), sliceKey(c))
        expect(partsOfKey(crossed)).toEqual([sliceKey(a), sliceKey(b), sliceKey(c)])
      }),
    )
  })
})

describe('slices of a column', () => {
  test('texts by code unit, missing cells last, texts without rows are no slice', () => {
    const column = { ...texts('region', ['b', null, 'a', 'B', 'b']), dictionary: ['b', 'a', 'B', 'unused'] }
    const slicing = sliced(sliceTexts(column))
    expect(slicing.keys).toEqual(['B', 'a', 'b', '(missing)'])
    expect([...slicing.codes]).toEqual([2, 3, 1, 0, 2])
    expect(slicing.columns).toEqual(['region'])
  })

  test('a missing cell, an empty text and the text (missing) are three slices', () => {
    const slicing = sliced(sliceTexts(texts('x', ['(missing)', null, ''])))
    expect(slicing.keys).toEqual(['(empty)', '\\(missing)', '(missing)'])
  })

  test('numbers ascending, −0 is 0, NaN and missing apart', () => {
    const column = numbers('x', [2, -0, 0, 10, Number.NaN, null, -Infinity])
    expect(keysOfRows(sliceNumbers(column))).toEqual(['2', '0', '0', '10', '(NaN)', '(missing)', '-Infinity'])
    expect(sliced(sliceNumbers(column)).keys).toEqual(['-Infinity', '0', '2', '10', '(NaN)', '(missing)'])
  })

  test('bins are closed below and open above', () => {
    const column = numbers('age', [17, 18, 29.999, 30, 50, Infinity, -Infinity, Number.NaN, null])
    expect(keysOfRows(sliceBins(column, [18, 30, 50]))).toEqual([
      '< 18',
      '[18,30)',
      '[18,30)',
      '[30,50)',
      '≥ 50',
      '≥ 50',
      '< 18',
      '(NaN)',
      '(missing)',
    ])
    expect(sliced(sliceBins(numbers('age', [40]), [18, 30, 50])).keys).toEqual(['[30,50)'])
    expect(keysOfRows(sliceBins(numbers('age', [17, 18]), [18]))).toEqual(['< 18', '≥ 18'])
  })

  test.each([
    [[], 'no-edges'],
    [[1, 1], 'not-ascending'],
    [[2, 1], 'not-ascending'],
    [[1, Number.NaN], 'not-finite'],
    [[1, Infinity], 'not-finite'],
  ])('edges %j are refused', (edges, why) => {
    expect(sliceBins(numbers('x', [1]), edges)).toEqual({ kind: 'bad-edges', columns: ['x'], why })
  })

  test('bins by a plain search give the same', () => {
    const cells = fc.array(fc.double({ min: -5, max: 5 }), { maxLength: 40 })
    const cuts = fc.uniqueArray(fc.integer({ min: -4, max: 4 }), { minLength: 1 })
    fc.assert(
      fc.property(cells, cuts, (values, unsorted) => {
        const edges = unsorted.toSorted((a, b) => a - b)
        const slow = values.map((value) => {
          if (Number.isNaN(value)) return '(NaN)'
          const above = edges.findIndex((edge) => value < edge)
          if (above === 0) return `< ${edges[0]}`
          return above === -1 ? `≥ ${edges.at(-1)}` : `[${edges[above - 1]},${edges[above]})`
        })
        expect(keysOfRows(sliceBins(numbers('x', values), edges))).toEqual(slow)
      }),
    )
  })

  test('the order of rows does not change keys', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom('x', 'y', '×', ''))), (cells) => {
        const forward = sliced(sliceTexts(texts('c', cells)))
        expect(sliced(sliceTexts(texts('c', cells.toReversed()))).keys).toEqual(forward.keys)
        expect([...forward.codes].map((code) => forward.keys[code])).toEqual(
          cells.map((cell) => (cell === null ? '(missing)' : sliceKey(cell))),
        )
      }),
    )
  })

  test('no rows are no slices', () => {
    for (const result of [
      sliceTexts(texts('x', [])),
      sliceNumbers(numbers('x', [])),
      sliceBins(numbers('x', []), [1]),
    ]) {
      expect(sliced(result)).toEqual({ columns: ['x'], keys: [], codes: new Int32Array(0) })
    }
  })

  test('5,000 slices are taken, one more is a value that says so', () => {
    const ids = Array.from({ length: 5_000 }, (_, at) => `id${at}`)
    expect(sliced(sliceTexts(texts('id', ids))).keys.length).toBe(5_000)
    expect(sliceTexts(texts('id', [...ids, 'more']))).toEqual({
      kind: 'too-many-slices',
      columns: ['id'],
      atLeast: 5_001,
    })
    expect(sliceNumbers(numbers('n', [...ids.keys(), 7.5])).kind).toBe('too-many-slices')
    expect(sliceBins(numbers('n', [1]), [...ids.keys()]).kind).toBe('too-many-slices')
    // a missing cell is one more too
    expect(sliceTexts(texts('id', [...ids, null])).kind).toBe('too-many-slices')
  })

  test('a code outside the dictionary is a bug, not a slice', () => {
    const column = { name: 'x', codes: Int32Array.of(0, 3), dictionary: ['a'] }
    expect(() => sliceTexts(column)).toThrow('code 3 of row 1 is not in a dictionary of 1')
  })
})

describe('crosses', () => {
  const cells = fc.array(fc.tuple(fc.constantFrom('N', 'S', '×', null), fc.constantFrom(1, 2, 30, null)))

  test('each row is in the cross of its two slices, and keys are ordered by their parts', () => {
    fc.assert(
      fc.property(cells, (rows) => {
        const region = sliced(
          sliceTexts(
            texts(
              'region',
              rows.map(([a]) => a),
            ),
          ),
        )
        const age = sliced(
          sliceNumbers(
            numbers(
              'age',
              rows.map(([, b]) => b),
            ),
          ),
        )
        const crossed = sliced(crossSlicings(region, age))
        expect(crossed.columns).toEqual(['region', 'age'])
        for (const [row, code] of crossed.codes.entries()) {
          const parts = [region.keys[region.codes[row] ?? 0] ?? '', age.keys[age.codes[row] ?? 0] ?? '']
          expect(partsOfKey(crossed.keys[code] ?? '')).toEqual(parts)
        }
        const possible = region.keys.flatMap((a) => age.keys.map((b) => crossKey(a, b)))
        expect(crossed.keys).toEqual(possible.filter((key) => crossed.keys.includes(key)))
      }),
    )
  })

  test('a product above the table size is hashed, and comes to the same', () => {
    const ids = Array.from({ length: 2_000 }, (_, at) => at)
    const wide = sliced(sliceNumbers(numbers('a', ids)))
    const other = sliced(sliceNumbers(numbers('b', ids.toReversed())))
    const crossed = sliced(crossSlicings(wide, other))
    expect(crossed.keys.length).toBe(2_000)
    expect(crossed.keys[crossed.codes[3] ?? 0]).toBe('3 × 1996')
  })

  test('too many crosses are refused before they are kept', () => {
    const rows = Array.from({ length: 100 * 100 }, (_, at) => at)
    const first = sliced(
      sliceNumbers(
        numbers(
          'a',
          rows.map((at) => at % 100),
        ),
      ),
    )
    const second = sliced(
      sliceNumbers(
        numbers(
          'b',
          rows.map((at) => Math.floor(at / 100)),
        ),
      ),
    )
    const refused = { kind: 'too-many-slices', columns: ['a', 'b'], atLeast: 5_001 }
    expect(crossSlicings(first, second)).toEqual(refused)
  })

  test('slicings of different rows are a bug', () => {
    const one = sliced(sliceNumbers(numbers('a', [1])))
    const two = sliced(sliceNumbers(numbers('b', [1, 2])))
    expect(() => crossSlicings(one, two)).toThrow('different rows')
  })
})

describe('rows of slices', () => {
  test('every row once, ascending within its slice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', null)), (cells) => {
        const slicing = sliced(sliceTexts(texts('x', cells)))
        const rows = sliceRows(slicing)
        for (const [slice] of slicing.keys.entries()) {
          const expected = [...slicing.codes.keys()].filter((row) => slicing.codes[row] === slice)
          expect([...rowsOfSlice(rows, slice)]).toEqual(expected)
          expect(countOfSlice(rows, slice)).toBe(expected.length)
        }
        expect(rows.rows.length).toBe(cells.length)
      }),
    )
  })

  test('gathers take the values of the rows', () => {
    const rows = Int32Array.of(2, 0)
    expect([...gatherFloat64(Float64Array.of(0.5, 1.5, 2.5), rows)]).toEqual([2.5, 0.5])
    expect([...gatherInt32(Int32Array.of(5, 6, 7), rows)]).toEqual([7, 5])
    expect([...gatherUint8(Uint8Array.of(1, 0, 3), rows)]).toEqual([3, 1])
  })
})
