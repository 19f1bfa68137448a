import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lowerBound, upperBound } from '../../../src/core/statistics/bounds.ts'
import type { Estimate } from '../../../src/core/statistics/estimate.ts'
import { midP } from '../../../src/core/statistics/intervals/mid-p.ts'
import { pAtLeast, pAtMost } from '../../../src/core/statistics/p-values.ts'
import { isSound } from '../../../src/core/statistics/sound.ts'
import { binomialProbability } from '../../../src/core/statistics/special/binomial.ts'
import { fisherExact } from '../../../src/core/statistics/tests/fisher.ts'
import { mcnemarExact, mcnemarMidP } from '../../../src/core/statistics/tests/mcnemar.ts'
import oracle from './oracle/exact.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

function share(successes: number, n: number): Estimate {
  return { kind: 'proportion', successes, n, exact: true }
}

function pair(n: number, onlyCandidate: number, onlyBaseline: number): Estimate & { readonly kind: 'paired' } {
  return { kind: 'paired', n, onlyCandidate, onlyBaseline, test: 'mid-p' }
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

/** A pair by McNemar's exact test, and two samples by Fisher's. */
function exactly(n: number, onlyCandidate: number, onlyBaseline: number): Estimate {
  return { kind: 'paired', n, onlyCandidate, onlyBaseline, test: 'exact' }
}

function samples(x: number, n: number, y: number, m: number): Estimate {
  return { kind: 'proportions', candidate: { successes: x, n }, baseline: { successes: y, n: m }, exact: true }
}

describe('scipy agrees on exact tests of a difference of 0', () => {
  test('McNemar’s one-sided exact p and its bound', () => {
    expect(oracle.exactPairs.length).toBeGreaterThanOrEqual(20)
    for (const [n = 0, gained = 0, lost = 0, p = 0, bound = 0] of oracle.exactPairs) {
      expect(relativeError(pAtMost(exactly(n, gained, lost), 0), p)).toBeLessThan(1e-9)
      expect(relativeError(pAtLeast(exactly(n, lost, gained), 0), p)).toBeLessThan(1e-9)
      expect(lowerBound(exactly(n, gained, lost), 0.95)).toBeCloseTo(bound, 9)
      expect(upperBound(exactly(n, lost, gained), 0.95)).toBeCloseTo(-bound, 9)
    }
  })

  test('Fisher’s one-sided p, and the difference expected at the bound of the odds ratio', () => {
    expect(oracle.samples.length).toBeGreaterThanOrEqual(20)
    for (const [x = 0, n = 0, y = 0, m = 0, p = 0, bound = 0] of oracle.samples) {
      expect(relativeError(pAtMost(samples(x, n, y, m), 0), p)).toBeLessThan(1e-8)
      expect(relativeError(pAtLeast(samples(y, m, x, n), 0), p)).toBeLessThan(1e-8)
      expect(lowerBound(samples(x, n, y, m), 0.95)).toBeCloseTo(bound, 7)
      expect(upperBound(samples(y, m, x, n), 0.95)).toBeCloseTo(-bound, 7)
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

describe('exact tests of a difference of 0', () => {
  const pairs = counts.map(([gained, lost]) => ({
    estimate: exactly(2 * (gained + lost), gained, lost),
    // where both counts are equal the two-sided test is capped
    both: mcnemarExact({ onlyCandidate: gained, onlyBaseline: lost }),
    twice: true,
  }))
  const size = fc.integer({ min: 1, max: 400 })
  const apart = fc
    .tuple(size, size)
    .chain(([n, m]) => fc.tuple(fc.nat(n), fc.constant(n), fc.nat(m), fc.constant(m)))
    .filter(([x, n, y, m]) => x + y > 0 && x + y < n + m)
    .map(([x, n, y, m]) => ({
      estimate: samples(x, n, y, m),
      both: fisherExact({ candidate: { successes: x, n }, baseline: { successes: y, n: m } }),
      twice: false,
    }))

  test('bounds lie beyond 0 where p says so, and no two-sided p is below the smaller side', () => {
    fc.assert(
      fc.property(fc.oneof(pairs, apart), levels, ({ estimate, both, twice }, level) => {
        const [more, less] = [pAtMost(estimate, 0) ?? 2, pAtLeast(estimate, 0) ?? 2]
        const least = Math.min(more, less)
        expect(both >= least * (1 - 1e-9)).toBe(true)
        expect(twice ? both : Math.min(1, 2 * least)).toBeCloseTo(Math.min(1, 2 * least), 10)
        fc.pre(Math.abs(more - (1 - level)) > 1e-9 && Math.abs(less - (1 - level)) > 1e-9)
        expect(more <= 1 - level).toBe((lowerBound(estimate, level) ?? -1) >= 0)
        expect(less <= 1 - level).toBe((upperBound(estimate, level) ?? 1) <= 0)
      }),
      { numRuns: 400 },
    )
  })

  test('where the totals leave one table only, or no row differs, nothing is known', () => {
    for (const estimate of [samples(0, 10, 0, 20), samples(10, 10, 20, 20), exactly(50, 0, 0)]) {
      expect([lowerBound(estimate, 0.95), upperBound(estimate, 0.95)]).toEqual([null, null])
      expect([pAtMost(estimate, 0), pAtLeast(estimate, 0)]).toEqual([1, 1])
    }
  })

  test('they have no p for a margin, and none for counts that are not whole', () => {
    expect([pAtMost(exactly(100, 12, 5), -0.01), pAtMost(samples(5, 10, 6, 12), 0.1)]).toEqual([null, null])
    for (const estimate of [
      exactly(100, 1.5, 5),
      samples(5.5, 10, 6, 12),
      samples(5, 10.5, 6, 12),
      samples(Number.NaN, 10, 6, 12),
    ]) {
      expect([isSound(estimate), lowerBound(estimate, 0.95), pAtMost(estimate, 0)]).toEqual([false, null, null])
    }
  })

  test('reference D2 and D3: the tables that the reference gives', () => {
    expect(pAtMost(samples(90, 100, 81, 100), 0)).toBeCloseTo(0.0534893078, 9)
    expect(2 * (pAtMost(exactly(1_000, 25, 10), 0) ?? 0)).toBeCloseTo(0.0166738478, 10)
    expect(2 * (pAtLeast(exactly(100, 0, 6), 0) ?? 0)).toBeCloseTo(0.03125, 12)
  })

  test('ten million rows take no walk over all tables', () => {
    const [candidate, baseline] = [
      { successes: 5_003_000, n: 10_000_000 },
      { successes: 5_000_000, n: 10_000_000 },
    ]
    const newcombe = lowerBound({ kind: 'proportions', candidate, baseline }, 0.95)
    const exact = lowerBound({ kind: 'proportions', candidate, baseline, exact: true }, 0.95)
    expect(exact).toBeCloseTo(newcombe ?? Number.NaN, 6)
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
