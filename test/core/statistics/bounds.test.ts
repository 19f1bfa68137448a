import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interval, lowerBound, upperBound } from '../../../src/core/statistics/bounds.ts'
import type { Estimate } from '../../../src/core/statistics/estimate.ts'
import { clopperPearsonLower, clopperPearsonUpper } from '../../../src/core/statistics/intervals/clopper-pearson.ts'
import { pAtLeast, pAtMost } from '../../../src/core/statistics/p-values.ts'
import { isSound } from '../../../src/core/statistics/sound.ts'
import { valueOf } from '../../../src/core/statistics/value-of.ts'
import { anyEstimate, mirrored } from './arbitrary.ts'
import { relativeError } from './relative-error.ts'

describe('vectors', () => {
  // reference D1: the last printed digit is the tenth
  test.each([
    [0, 10, 0, 0.2775327999, 0, 0.3084971078],
    [10, 10, 0.7224672001, 1, 0.6915028922, 1],
    [81, 100, 0.7222115462, 0.8748524849, 0.719302042, 0.8815568039],
    [1, 1000, 0.0001765464, 0.0056425586, 0.0000253175, 0.0055589243],
    [3, 7, 0.1582198553, 0.7495416355, 0.0989882784, 0.8159484324],
  ])('%d of %d: Wilson and Clopper–Pearson', (successes, n, low, high, exactLow, exactHigh) => {
    const share = { kind: 'proportion', successes, n } as const
    const { lower, upper } = interval(share, 0.95) ?? { lower: Number.NaN, upper: Number.NaN }
    expect([lower, upper].map((end) => end.toFixed(10))).toEqual([low, high].map((end) => end.toFixed(10)))
    const exact = [clopperPearsonLower(share, 0.975), clopperPearsonUpper(share, 0.975)]
    expect(exact.map((end) => end.toFixed(10))).toEqual([exactLow, exactHigh].map((end) => end.toFixed(10)))
  })

  test('Newcombe (reference D2)', () => {
    const shares: Estimate = {
      kind: 'proportions',
      candidate: { successes: 90, n: 100 },
      baseline: { successes: 81, n: 100 },
    }
    expect(relativeError(valueOf(shares), 0.09)).toBeLessThan(1e-9)
    expect(relativeError(interval(shares, 0.95)?.lower, -0.0086716596)).toBeLessThan(1e-8)
    expect(relativeError(interval(shares, 0.95)?.upper, 0.1885456381)).toBeLessThan(1e-9)
  })

  // reference D3, with more digits: oracle/pairs.json confirms them
  test.each([
    [1000, 30, 45, 0.00076804, 0.02963475],
    [1000, 45, 30, -0.02963475, -0.00076804],
    [1000, 20, 20, -0.01072003, 0.01072003],
    [5000, 100, 100, -0.00468118, 0.00468118],
    [1000, 60, 20, -0.05524322, -0.02577378],
    [200, 0, 0, -0.01334716, 0.01334716],
    [300, 0, 0, -0.00893787, 0.00893787],
    [200, 10, 4, -0.06464332, 0.00084814],
    [10000, 500, 480, -0.00715675, 0.00315287],
  ])('Tango: %d rows, %d lost, %d gained', (n, onlyBaseline, onlyCandidate, lower, upper) => {
    const paired: Estimate = { kind: 'paired', n, onlyCandidate, onlyBaseline }
    expect(lowerBound(paired, 0.95)?.toFixed(8)).toBe(lower.toFixed(8))
    expect(upperBound(paired, 0.95)?.toFixed(8)).toBe(upper.toFixed(8))
  })

  test('Tango without discordant rows is ∓z²/(n + z²), not zero', () => {
    const square = 1.6448536269514722 ** 2
    const paired: Estimate = { kind: 'paired', n: 200, onlyCandidate: 0, onlyBaseline: 0 }
    expect(relativeError(lowerBound(paired, 0.95), -square / (200 + square))).toBeLessThan(1e-12)
  })

  test('replicates interpolate as numpy does, and say nothing where they never vary', () => {
    const replicates: Estimate = { kind: 'replicates', value: 3, seed: 1, sorted: [1, 2, 3, 4, 5, 6] }
    expect(relativeError(lowerBound(replicates, 0.9), 1.5)).toBeLessThan(1e-9)
    expect(relativeError(upperBound(replicates, 0.9), 5.5)).toBeLessThan(1e-9)
    expect(pAtMost(replicates, 2)).toBe(3 / 7)
    expect(pAtLeast(replicates, 2)).toBe(6 / 7)
    for (const sorted of [[4], [4, 4, 4]]) {
      const still: Estimate = { ...replicates, sorted }
      expect([interval(still, 0.95), pAtMost(still, 3), pAtLeast(still, 5)]).toEqual([null, null, null])
    }
  })

  test('no spread: the value is the bound, and equality counts as shown on both sides', () => {
    for (const sure of [
      { kind: 'normal', value: 0.5, standardError: 0 },
      { kind: 'student', value: 0.5, standardError: 0, degrees: 3 },
    ] as const) {
      expect(interval(sure, 0.95)).toEqual({ lower: 0.5, upper: 0.5 })
      expect([0.4, 0.5, 0.6].map((threshold) => pAtMost(sure, threshold))).toEqual([0, 0, 1])
      expect([0.4, 0.5, 0.6].map((threshold) => pAtLeast(sure, threshold))).toEqual([1, 0, 0])
    }
  })

  test('what the range alone settles', () => {
    const none: Estimate = { kind: 'proportion', successes: 0, n: 9 }
    expect([-1, 0, 1, 2].map((threshold) => pAtMost(none, threshold))).toEqual([0, 0, 1, 1])
    expect([-1, 0, 1, 2].map((threshold) => pAtLeast(none, threshold))).toEqual([1, 0.5, 0, 0])
    const all: Estimate = { kind: 'paired', n: 9, onlyCandidate: 9, onlyBaseline: 0 }
    expect([-1, 1, 1.5].map((threshold) => pAtMost(all, threshold))).toEqual([0, 0.5, 1])
  })
})

describe('properties', () => {
  const levels = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.975, 0.99, 0.999)

  test('p ≤ 1 − level iff the bound is the threshold or more', () => {
    fc.assert(
      fc.property(anyEstimate, levels, fc.double({ min: -2, max: 2, noNaN: true }), (estimate, level, apart) => {
        const bound = lowerBound(estimate, level)
        const threshold = bound === null ? 0 : bound + apart
        const p = pAtMost(estimate, threshold)
        const small = p !== null && p <= 1 - level
        const shown = bound !== null && bound >= threshold
        // nearer than 1e-9, rounding decides
        const due = estimate.kind === 'replicates' ? small && shown : Math.abs(apart) < 1e-9 ? small : shown
        expect([p === null, small]).toEqual([bound === null, due])
      }),
      { numRuns: 3000 },
    )
  })

  test('at the bound, p is 1 − level', () => {
    fc.assert(
      fc.property(anyEstimate, levels, (estimate, level) => {
        const bound = lowerBound(estimate, level)
        if (bound === null || estimate.kind === 'replicates') return
        const p = pAtMost(estimate, bound) ?? -1
        // where the bound is an end of the range, or the spread nothing, the claim is settled
        expect(p === 0 ? 0 : relativeError(p, 1 - level)).toBeLessThan(1e-6)
      }),
      { numRuns: 1000 },
    )
  })

  test('replicates without ties: the bound implies p up to three of B', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(distinct, levels, fc.integer({ min: -1000, max: 1000 }), (values, level, threshold) => {
        const sorted = values.toSorted((a, b) => a - b)
        const estimate: Estimate = { kind: 'replicates', value: 0, seed: 0, sorted }
        const shown = (lowerBound(estimate, level) ?? -Infinity) >= threshold
        const p = pAtMost(estimate, threshold) ?? Infinity
        expect(shown ? p : 0).toBeLessThanOrEqual(1 - level + 3 / (sorted.length + 1) + 1e-12)
      }),
    )
  })

  test('the mirror image has mirrored bounds and the other p-value', () => {
    fc.assert(
      fc.property(anyEstimate, levels, fc.double({ min: -1, max: 1, noNaN: true }), (estimate, level, threshold) => {
        const image = mirrored(estimate)
        if (image === null) return
        const lower = lowerBound(image, level)
        expect(lower === null ? null : 0 - lower).toEqual(upperBound(estimate, level))
        const p = pAtMost(image, -threshold)
        const q = pAtLeast(estimate, threshold)
        expect(p === null || q === null ? (p === q ? 0 : 1) : relativeError(p, q, 1e-12)).toBeLessThan(1e-9)
      }),
      { numRuns: 1000 },
    )
  })

  test('bounds widen with the level, and hold the value where it is measured', () => {
    fc.assert(
      fc.property(anyEstimate, (estimate) => {
        const wide = interval(estimate, 0.99)
        const narrow = interval(estimate, 0.9)
        if (wide === null || narrow === null) return
        const held = estimate.kind === 'replicates' ? narrow.lower : valueOf(estimate)
        const ends = [wide.lower, narrow.lower, held, narrow.upper, wide.upper]
        expect(ends).toEqual(ends.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('hostile', () => {
  const unsound: readonly Estimate[] = [
    { kind: 'point', value: Number.NaN },
    { kind: 'normal', value: 0.1, standardError: Number.NaN },
    { kind: 'normal', value: 0.1, standardError: -1 },
    { kind: 'normal', value: 0.1, standardError: Infinity },
    { kind: 'normal', value: Number.NaN, standardError: 1 },
    { kind: 'student', value: 0.1, standardError: 1, degrees: 0 },
    { kind: 'student', value: 0.1, standardError: 1, degrees: Number.NaN },
    { kind: 'proportion', successes: 0, n: 0 },
    { kind: 'proportion', successes: 3, n: 2 },
    { kind: 'proportion', successes: -1, n: 2 },
    { kind: 'proportion', successes: Number.NaN, n: 2 },
    { kind: 'proportions', candidate: { successes: 1, n: 2 }, baseline: { successes: 1, n: 0 } },
    { kind: 'paired', n: 10, onlyCandidate: 6, onlyBaseline: 5 },
    { kind: 'paired', n: 0, onlyCandidate: 0, onlyBaseline: 0 },
    { kind: 'replicates', value: 0, seed: 1, sorted: [] },
    { kind: 'replicates', value: 0, seed: 1, sorted: [2, 1] },
    { kind: 'replicates', value: 0, seed: 1, sorted: [Number.NaN] },
  ]

  test.each(unsound.map((estimate) => [JSON.stringify(estimate), estimate] as const))(
    '%s says nothing',
    (_, estimate) => {
      expect(isSound(estimate)).toBe(false)
      expect([lowerBound(estimate, 0.95), upperBound(estimate, 0.95), interval(estimate, 0.95)]).toEqual([
        null,
        null,
        null,
      ])
      expect([pAtMost(estimate, 0), pAtLeast(estimate, 0)]).toEqual([null, null])
    },
  )

  test.each([0, 1, -0.1, 1.5, Number.NaN])('%d is no level', (level) => {
    expect(() => lowerBound({ kind: 'point', value: 1 }, level)).toThrow('confidence level')
  })

  test('a threshold that is no number shows nothing', () => {
    expect(pAtMost({ kind: 'proportion', successes: 1, n: 2 }, Number.NaN)).toBeNull()
    expect(pAtMost({ kind: 'proportion', successes: 1, n: 2 }, -Infinity)).toBeNull()
  })

  test('a billion rows', () => {
    const rows = 1e9
    const paired: Estimate = { kind: 'paired', n: rows, onlyCandidate: 3e7, onlyBaseline: 3e7 }
    expect(relativeError(lowerBound(paired, 0.95), (-1.6448536269514722 * Math.sqrt(6e7)) / rows)).toBeLessThan(1e-6)
    const share: Estimate = { kind: 'proportion', successes: 1, n: rows }
    expect(relativeError((upperBound(share, 0.975) ?? 0) * rows, 5.664)).toBeLessThan(1e-3)
    expect(clopperPearsonLower({ successes: 4e8, n: rows }, 0.975)).toBeCloseTo(0.4 - 3.036e-5, 8)
  })
})
