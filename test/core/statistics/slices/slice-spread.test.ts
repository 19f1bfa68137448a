import { describe, expect, test } from 'vitest'
import { computed, undefinedFor } from '../../../../src/core/statistics/estimate.ts'
import { sliceSpread } from '../../../../src/core/statistics/slices/slice-spread.ts'

const north = { key: 'North', n: 400, computed: computed(0.8) }
const south = { key: 'South', n: 30, computed: computed(0.5) }
const west = { key: 'West', n: 900, computed: computed(0.5) }
const empty = { key: 'East', n: 7, computed: undefinedFor('one-class') }

describe('spread of slices', () => {
  test('worst, best, gap and ratio; a small slice is named and counts', () => {
    const spread = sliceSpread([north, south, west], 'higher', 100)
    expect([spread.worst?.key, spread.best?.key]).toEqual(['South', 'North'])
    expect(spread.gap).toEqual(computed(0.8 - 0.5))
    expect(spread.ratio).toEqual(computed(0.625))
    expect(spread.tooSmall).toEqual([{ key: 'South', n: 30 }])
  })

  test('exactly the least rows are enough', () => {
    expect(sliceSpread([south], 'higher', 30).tooSmall).toEqual([])
    expect(sliceSpread([south], 'higher', 31).tooSmall.length).toBe(1)
  })

  test('where lower is better, the largest is the worst', () => {
    const spread = sliceSpread([south, north, west], 'lower', 1)
    expect([spread.worst?.key, spread.best?.key]).toEqual(['North', 'South'])
    expect(spread.ratio).toEqual(computed(0.625))
  })

  test('a slice without a value leaves no gap, only what it is at least', () => {
    const spread = sliceSpread([north, empty, west], 'higher', 100)
    expect(spread.gap).toEqual(undefinedFor('one-class'))
    expect(spread.ratio).toEqual(undefinedFor('one-class'))
    expect(spread.ofDefined).toBe(0.8 - 0.5)
    expect(spread.withoutValue).toEqual([{ key: 'East', n: 7, why: 'one-class' }])
    expect(spread.tooSmall).toEqual([{ key: 'East', n: 7 }])
  })

  test('no slices are no gap', () => {
    expect(sliceSpread([], 'higher', 1)).toMatchObject({ worst: null, gap: undefinedFor('no-rows'), ofDefined: null })
    expect(sliceSpread([empty], 'higher', 1)).toMatchObject({ worst: null, ofDefined: null })
  })

  test('no ratio of negative values or of zeros', () => {
    const zero = { key: 'z', n: 1, computed: computed(0) }
    const negative = { key: 'n', n: 1, computed: computed(-0.2) }
    expect(sliceSpread([zero, zero], 'higher', 1).ratio).toEqual(undefinedFor('zero-denominator'))
    expect(sliceSpread([negative, north], 'higher', 1).ratio).toEqual(undefinedFor('zero-denominator'))
    expect(sliceSpread([zero, north], 'higher', 1).ratio).toEqual(computed(0))
  })
})
