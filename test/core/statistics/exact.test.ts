import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lowerBound, upperBound } from '../../../src/core/statistics/bounds.ts'
import type { Estimate } from '../../../src/core/statistics/estimate.ts'
import { midP } from '../../../src/core/statistics/intervals/mid-p.ts'
import { pAtLeast, pAtMost } from '../../../src/core/statistics/p-values.ts'
import { isSound } from '../../../src/core/statistics/sound.ts'
import { binomialProbability } from '../../../src/core/statistics/special/binomial.ts'
import { mcnemarMidP } from '../../../src/core/statistics/tests/mcnemar.ts'
import oracle from './oracle/exact.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

function share(successes: number, n: number): Estimate {
  return { kind: 'proportion', successes, n, exact: true }
}

function pair(n: number, onlyCandidate: number, onlyBaseline: number): Estimate & { readonly kind: 'paired' } {
  return { kind: 'paired', n, onlyCandidate, onlyBaseline, midP: true }
}

describe('scipy agrees to 1e-9', () => {
  test('the exact test of one share, either way', () => {
    expect(oracle.shares.length).toBeGreaterThanOrEqual(20)
    for (const [successes = 0, n = 0, at = 0, more = 0, fewer = 0] of oracle.shares) {
      expect(relativeError(pAtMost(share(successes, n), at), more)).toBeLessThan(1e-9)
      expect(relativeError(pAtLeast(share(successes, n), at), fewer)).toBeLessThan(1e-9)
    }
  })

  test('McNemar’s one-sided mid-p and its bound', () => {
    expect(oracle.pairs.length).toBeGreaterThanOrEqual(20)
    for (const [n = 0, gained = 0, lost = 0, p = 0, bound = 0] of oracle.pairs) {
      const estimate = pair(n, gained, lost)
      expect(relativeError(pAtMost(estimate, 0), p)).toBeLessThan(1e-9)
      expect(relativeError(lowerBound(estimate, 0.95), bound, 1e-6)).toBeLessThan(1e-9)
      expect(upperBound(pair(n, lost, gained), 0.95)).toBeCloseTo(-bound, 9)
    }
  })
})

const counts = fc.tuple(fc.nat(200), fc.nat(200)).filter(([gained, lost]) => gained + lost > 0)
const levels = fc.constantFrom(0.8, 0.9, 0.95, 0.99)

describe('bounds and p-values say the same', () => {
  test('of a share', () => {
    const shares = fc.integer({ min: 1, max: 500 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)))
    fc.assert(
      fc.property(shares, levels, fc.double({ min: 0.001, max: 0.999, noNaN: true }), ([x, n], level, at) => {
        const estimate = share(x, n)
        const [lower, upper] = [lowerBound(estimate, level) ?? -1, upperBound(estimate, level) ?? 2]
        // nearer than 1e-9, rounding decides
        fc.pre(Math.abs(lower - at) > 1e-9 && Math.abs(upper - at) > 1e-9)
        expect((pAtMost(estimate, at) ?? 2) <= 1 - level).toBe(lower > at)
        expect((pAtLeast(estimate, at) ?? 2) <= 1 - level).toBe(upper < at)
      }),
      { numRuns: 500 },
    )
  })

  test('of a difference and 0; and both sides make the two-sided test', () => {
    fc.assert(
      fc.property(counts, levels, ([gained, lost], level) => {
        const estimate = pair(2 * (gained + lost), gained, lost)
        const [more, less] = [pAtMost(estimate, 0) ?? 2, pAtLeast(estimate, 0) ?? 2]
        expect(more + less).toBeCloseTo(1, 12)
        // where both counts are equal the two-sided test takes half its point away once, each side half of it
        const both = mcnemarMidP({ onlyCandidate: gained, onlyBaseline: lost })
        const half = gained === lost ? binomialProbability(gained, { n: 2 * gained, p: 0.5 }) / 2 : 0
        expect(2 * Math.min(more, less) - half).toBeCloseTo(both, 12)
        fc.pre(Math.abs(more - (1 - level)) > 1e-9 && Math.abs(less - (1 - level)) > 1e-9)
        expect(more <= 1 - level).toBe((lowerBound(estimate, level) ?? -1) >= 0)
        expect(less <= 1 - level).toBe((upperBound(estimate, level) ?? 1) <= 0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what they can’t say', () => {
  test('without a discordant row there is no bound, and nothing speaks against equality', () => {
    const estimate = pair(200, 0, 0)
    expect([lowerBound(estimate, 0.95), upperBound(estimate, 0.95)]).toEqual([null, null])
    expect([pAtMost(estimate, 0), pAtLeast(estimate, 0), midP(estimate)]).toEqual([1, 1, 1])
  })

  test('mid-p has none for a margin, nor for counts that are not whole', () => {
    expect([pAtMost(pair(100, 12, 5), -0.01), pAtLeast(pair(100, 12, 5), 0.01)]).toEqual([null, null])
    expect(isSound(pair(100, 1.5, 5))).toBe(false)
    expect(lowerBound(pair(100, 1.5, 5), 0.95)).toBeNull()
  })

  test('a share of none or of all is bounded on one side', () => {
    expect(lowerBound(share(0, 10), 0.95)).toBe(0)
    expect(upperBound(share(10, 10), 0.95)).toBe(1)
    expect(upperBound(share(0, 10), 0.95)).toBeCloseTo(1 - 0.05 ** 0.1, 12)
  })
})
