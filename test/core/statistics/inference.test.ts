import { describe, expect, test } from 'vitest'
import { interval, lowerBound, upperBound } from '../../../src/core/statistics/bounds.ts'
import { adjusted } from '../../../src/core/statistics/corrections/adjusted.ts'
import type { Estimate } from '../../../src/core/statistics/estimate.ts'
import { clopperPearsonLower, clopperPearsonUpper } from '../../../src/core/statistics/intervals/clopper-pearson.ts'
import { pAtMost } from '../../../src/core/statistics/p-values.ts'
import { fisherExact } from '../../../src/core/statistics/tests/fisher.ts'
import * as mcnemar from '../../../src/core/statistics/tests/mcnemar.ts'
import { correctedResampled, studentMean, welch } from '../../../src/core/statistics/tests/student-differences.ts'
import oracle from './oracle/inference.json' with { type: 'json' }
import fromR from './oracle/tango-r.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'
import { moments, twoSided } from './sample.ts'

/** The worst of errors relative to their expectations, or to 1e-6 where that is larger. */
function worst(pairs: readonly (readonly [number | null | undefined, number])[]): number {
  return Math.max(...pairs.map(([value, expected]) => relativeError(value, expected, 1e-6)))
}

/** Nothing where all pairs agree to 1e-9; else of what, and by how much not. */
function apart(of: unknown, pairs: Parameters<typeof worst>[0]): unknown[] {
  const by = worst(pairs)
  return by < 1e-9 ? [] : [{ of, by }]
}

describe('scipy and statsmodels agree to 1e-9', () => {
  test('Wilson, Clopper–Pearson and the score test of one share', () => {
    expect(oracle.proportions.length).toBeGreaterThanOrEqual(20)
    for (const [
      successes = 0,
      n = 0,
      level = 0,
      low = 0,
      high = 0,
      exactLow = 0,
      exactHigh = 0,
      at = 0,
      ,
      p = 0,
    ] of oracle.proportions) {
      const share: Estimate = { kind: 'proportion', successes, n }
      const ends = interval(share, level)
      const oneSided = (1 + level) / 2
      const pairs = [
        [ends?.lower, low],
        [ends?.upper, high],
        [clopperPearsonLower(share, oneSided), exactLow],
        [clopperPearsonUpper(share, oneSided), exactHigh],
        [pAtMost(share, at), p],
      ] as const
      expect(apart(share, pairs)).toEqual([])
    }
  })

  test('Newcombe and Fisher’s exact test of two shares', () => {
    expect(oracle.pairsOfShares.length).toBeGreaterThanOrEqual(20)
    for (const row of oracle.pairsOfShares) {
      const [x, n, y, m, level, low, high, fisher] = row.map((value) => value ?? Number.NaN)
      const shares = {
        candidate: { successes: x ?? 0, n: n ?? 0 },
        baseline: { successes: y ?? 0, n: m ?? 0 },
      }
      const ends = interval({ kind: 'proportions', ...shares }, level ?? 0)
      const pairs = [
        [ends?.lower, low ?? 0],
        [ends?.upper, high ?? 0],
        [fisherExact(shares), fisher ?? 0],
      ] as const
      expect(apart(shares, pairs)).toEqual([])
    }
  })

  test('Tango’s score against the likelihood maximised numerically, and McNemar’s four', () => {
    expect(oracle.paired.length).toBeGreaterThanOrEqual(20)
    for (const [
      n = 0,
      b = 0,
      c = 0,
      low = 0,
      high = 0,
      exact = 0,
      mid = 0,
      chi = 0,
      corrected = 0,
      at = 0,
      p = 0,
    ] of oracle.paired) {
      const counts = { onlyBaseline: b, onlyCandidate: c }
      const paired: Estimate = { kind: 'paired', n, ...counts }
      const pairs = [
        [lowerBound(paired, 0.95), low],
        [upperBound(paired, 0.95), high],
        [mcnemar.mcnemarExact(counts), exact],
        [mcnemar.mcnemarMidP(counts), mid],
        [mcnemar.mcnemarChiSquare(counts), chi],
        [mcnemar.mcnemarCorrected(counts), corrected],
        [pAtMost(paired, at), p],
      ] as const
      expect(apart(paired, pairs)).toEqual([])
    }
  })

  test('Tango’s interval is that of R’s PropCIs, within the 2e-7 at which it stops', () => {
    expect(fromR.rows.length).toBeGreaterThanOrEqual(30)
    for (const [n = 0, onlyBaseline = 0, onlyCandidate = 0, level = 0, low = 0, high = 0] of fromR.rows) {
      const ends = interval({ kind: 'paired', n, onlyBaseline, onlyCandidate }, level)
      const gaps = [(ends?.lower ?? 9) - low, (ends?.upper ?? 9) - high].map(Math.abs)
      expect(Math.max(...gaps)).toBeLessThan(2e-7)
    }
  })

  test('Welch, the paired t and the corrected resampled t', () => {
    expect(oracle.means.length).toBeGreaterThanOrEqual(20)
    for (const each of oracle.means) {
      const [candidate, baseline] = [each.candidate, each.baseline]
      const between = welch(studentMean(moments(candidate)), studentMean(moments(baseline)))
      const few = Math.min(candidate.length, baseline.length)
      const differences = moments(candidate.slice(0, few).map((value, at) => value - (baseline[at] ?? 0)))
      const pair = studentMean(differences)
      const resampled = correctedResampled(differences, { train: 800, test: 200 })
      const [welchEnds, pairedEnds] = [interval(between, each.level), interval(pair, each.level)]
      const pairs = [
        [between.degrees, each.degrees],
        [welchEnds?.lower, each.welch[0] ?? 0],
        [welchEnds?.upper, each.welch[1] ?? 0],
        [twoSided(between), each.welch[2] ?? 0],
        [pairedEnds?.lower, each.paired[0] ?? 0],
        [pairedEnds?.upper, each.paired[1] ?? 0],
        [twoSided(pair), each.paired[2] ?? 0],
        [resampled.value / resampled.standardError, each.corrected[0] ?? 0],
        [twoSided(resampled), each.corrected[1] ?? 0],
      ] as const
      expect(apart(each, pairs)).toEqual([])
    }
  })

  test('percentiles of replicates', () => {
    // where they never vary numpy has a bound and we have none
    const varying = oracle.replicates.filter(([values]) => Array.isArray(values) && values[0] !== values.at(-1))
    expect(varying.length).toBeGreaterThanOrEqual(20)
    for (const [values, level, low, high] of varying) {
      const sorted = Array.isArray(values) ? values : []
      const estimate: Estimate = { kind: 'replicates', value: 0, seed: 1, sorted }
      const pairs = [
        [lowerBound(estimate, Number(level)), Number(low)],
        [upperBound(estimate, Number(level)), Number(high)],
      ] as const
      expect(apart(values, pairs)).toEqual([])
    }
  })

  test('corrections', () => {
    expect(oracle.corrections.length).toBeGreaterThanOrEqual(20)
    const methods = ['holm', 'benjamini-hochberg', 'benjamini-yekutieli'] as const
    for (const [pValues = [], ...expected] of oracle.corrections) {
      for (const [at, method] of methods.entries()) {
        const ours = adjusted(method, pValues)
        const pairs = ours.map((value, place) => [value, expected[at]?.[place] ?? -1] as const)
        expect(apart(`${method} of ${pValues.join(' ')}`, pairs)).toEqual([])
      }
    }
  })
})
