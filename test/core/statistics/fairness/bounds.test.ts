import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lowerBound, upperBound } from '../../../../src/core/statistics/bounds.ts'
import { computed } from '../../../../src/core/statistics/estimate.ts'
import type { Estimate } from '../../../../src/core/statistics/estimate.ts'
import { ratioBound } from '../../../../src/core/statistics/intervals/ratio-bound.ts'
import { valueOf } from '../../../../src/core/statistics/value-of.ts'
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

type Disparity = Extract<Estimate, { readonly kind: 'disparity' }>
type Shares = readonly (readonly [number, number, number?])[]

/** Groups in which so many of so many are selected, with what is added to the share. */
function selecting(of: Disparity['of'], ...rates: readonly Shares[]): Disparity {
  const groups = (shares: Shares): Disparity['rates'][number] =>
    shares.map(([successes, n, shift]) => ({ successes, n, ...(shift === undefined ? {} : { shift }) }))
  return { kind: 'disparity', of, rates: rates.map(groups) }
}

type Bounds = { readonly lower: number; readonly upper: number }

function boundsOf(disparity: Disparity, level: number): Bounds {
  const [lower, upper] = [lowerBound(disparity, level), upperBound(disparity, level)]
  if (lower === null || upper === null) throw new Error('no bounds')
  return { lower, upper }
}

describe('bounds of disparities', () => {
  test.each(oracle.cases.map((of) => [JSON.stringify(of.groups), of] as const))('%s', (_, of) => {
    for (const what of ['difference', 'ratio'] as const) {
      const disparity = selecting(what, of.groups)
      const { lower, upper } = boundsOf(disparity, of.level)
      expect([
        ...mismatch('lower', computed(lower), of[what][0]),
        ...mismatch('upper', computed(upper), of[what][1]),
      ]).toEqual([])
      expect(valueOf(disparity)).toBeGreaterThanOrEqual(lower)
      expect(valueOf(disparity)).toBeLessThanOrEqual(upper)
    }
  })

  test('there are enough data sets', () => {
    expect(oracle.cases.length).toBeGreaterThanOrEqual(20)
  })

  test('of the worst of two rates the bound that lets pass needs no correction, the other one does', () => {
    const groups: Shares = [
      [30, 100],
      [60, 100],
    ]
    const difference = (level: number): Bounds => boundsOf(selecting('difference', groups), level)
    const ratio = (level: number): Bounds => boundsOf(selecting('ratio', groups), level)
    expect(boundsOf(selecting('difference', groups, groups), 0.95)).toEqual({
      lower: difference(0.975).lower,
      upper: difference(0.95).upper,
    })
    expect(boundsOf(selecting('ratio', groups, groups), 0.95)).toEqual({
      lower: ratio(0.95).lower,
      upper: ratio(0.975).upper,
    })
  })

  test('a tiny group widens the bounds instead of vanishing', () => {
    const large: Shares = [
      [300, 1000],
      [310, 1000],
    ]
    expect(boundsOf(selecting('difference', large), 0.95).upper).toBeLessThan(0.06)
    const { lower, upper } = boundsOf(selecting('difference', [...large, [1, 3]]), 0.95)
    expect(upper).toBeGreaterThan(0.3)
    expect(lower).toBe(0)
  })

  test('what is added to a share moves the gap, and not how sure it is', () => {
    const plain: Shares = [
      [30, 100],
      [60, 100],
    ]
    const moved: Shares = [
      [30, 100, -0.2],
      [60, 100, -0.3],
    ]
    const [before, now] = [selecting('difference', plain), selecting('difference', moved)]
    expect(valueOf(now)).toBeCloseTo(0.2, 14)
    expect(boundsOf(now, 0.95).upper).toBeCloseTo(boundsOf(before, 0.95).upper - 0.1, 12)
    // a shift that turns the groups round
    const turned = selecting('difference', [
      [30, 100, 0.9],
      [60, 100, 0],
    ])
    expect(valueOf(turned)).toBeCloseTo(0.6, 14)
    const { lower, upper } = boundsOf(turned, 0.95)
    expect(lower).toBeLessThan(0.6)
    expect(upper).toBeGreaterThan(0.6)
  })

  test.each([
    [
      'a ratio',
      selecting('ratio', [
        [1, 2, 0.1],
        [1, 2],
      ]),
    ],
    [
      'NaN',
      selecting('difference', [
        [1, 2, Number.NaN],
        [1, 2],
      ]),
    ],
    [
      'infinity',
      selecting('difference', [
        [1, 2, Infinity],
        [1, 2],
      ]),
    ],
  ])('%s takes no shift', (_, disparity) => {
    expect([lowerBound(disparity, 0.95), upperBound(disparity, 0.95)]).toEqual([null, null])
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
    for (const of of ['difference', 'ratio'] as const) {
      const { lower, upper } = boundsOf(selecting(of, groups), 0.95)
      expect(lower).toBeGreaterThanOrEqual(0)
      expect(upper).toBeLessThanOrEqual(1)
      // few rows show nothing: no interval of width 0
      expect(upper).toBeGreaterThan(lower)
    }
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
