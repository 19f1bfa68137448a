import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideDifference } from '../../../src/core/statistics/decide/difference.ts'
import type { Estimate } from '../../../src/core/statistics/estimate.ts'
import type { Plan } from '../../../src/core/statistics/sample-size/plan.ts'
import { powerFor, rowsFor } from '../../../src/core/statistics/sample-size/power.ts'
import { rowsToEquivalence } from '../../../src/core/statistics/sample-size/rows-to-equivalence.ts'
import { rowsToSettle, rowsToShow } from '../../../src/core/statistics/sample-size/rows-to-settle.ts'
import oneSided from './oracle/exact.json' with { type: 'json' }
import oracle from './oracle/inference.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const usual = { level: 0.95, power: 0.8 }

describe('planning', () => {
  test('reference D7: 7.5 % discordance and a margin of a point take 4,637 rows', () => {
    const plan: Plan = { kind: 'paired-proportions', discordant: 0.075, difference: 0, margin: 0.01 }
    expect(rowsFor(plan, usual)).toBe(4637)
    expect(powerFor(plan, { level: 0.95, rows: 4637 })).toBeCloseTo(0.8, 4)
  })

  test('power is statsmodels’ to 1e-9', () => {
    expect(oracle.powers.length).toBeGreaterThanOrEqual(100)
    const errors = oracle.powers.map(([plan, level, rows, power]) => {
      // the script writes plans
      const ours = powerFor(plan as Plan, { level: Number(level), rows: Number(rows) })
      return relativeError(ours, Number(power), 1e-6)
    })
    expect(Math.max(...errors)).toBeLessThan(1e-9)
  })

  test('power either way is statsmodels’ for two one-sided tests', () => {
    expect(oneSided.planned.length).toBeGreaterThanOrEqual(20)
    for (const [margin = 0, difference = 0, standardDeviation = 0, rows = 0, power = 0] of oneSided.planned) {
      const plan: Plan = { kind: 'mean', standardDeviation, difference, margin }
      expect(powerFor(plan, { level: 0.95, rows, eitherWay: true })).toBeCloseTo(power, 9)
      expect(powerFor({ ...plan, difference: -difference }, { level: 0.95, rows, eitherWay: true })).toBeCloseTo(
        power,
        9,
      )
    }
  })

  test('either way at a difference of 0 it takes the z of half the misses: n·(1.6449 + 1.2816)²·σ²/δ²', () => {
    const plan: Plan = { kind: 'mean', standardDeviation: 0.4, difference: 0, margin: 0.02 }
    // 8.563847 · 0.16 / 0.0004
    expect(rowsFor(plan, { ...usual, eitherWay: true })).toBe(3426)
    const pairs: Plan = { kind: 'paired-proportions', discordant: 0.075, difference: 0.02, margin: 0.01 }
    expect(rowsFor(pairs, { ...usual, eitherWay: true })).toBeNull()
    const shares: Plan = { kind: 'two-proportions', candidate: 0.9, baseline: 0.905, margin: 0.02 }
    const back: Plan = { ...shares, candidate: 0.905, baseline: 0.9 }
    const rows = rowsFor(shares, { ...usual, eitherWay: true })
    expect(rows).toBe(rowsFor(back, { ...usual, eitherWay: true }))
    expect(rows).toBeGreaterThan(rowsFor(back, usual) ?? Infinity)
  })

  test.each<Plan>([
    { kind: 'proportion', rate: 0.9, margin: 0.1 },
    { kind: 'auc', auc: 0.8, positives: 0.5, correlation: null, margin: 0.1 },
  ])('one model alone differs from nobody: %j', (plan) => {
    expect(() => powerFor(plan, { level: 0.95, rows: 100, eitherWay: true })).toThrow('no baseline')
  })

  test('rows to show equivalence have the power that was asked for', () => {
    const spread = fc.record({
      n: fc.integer({ min: 50, max: 5_000 }),
      value: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
      deviation: fc.double({ min: 0.1, max: 2, noNaN: true }),
      margin: fc.double({ min: 0.005, max: 0.1, noNaN: true }),
    })
    fc.assert(
      fc.property(spread, ({ n, value, deviation, margin }) => {
        const difference = { kind: 'normal', value, standardError: deviation / Math.sqrt(n) } as const
        const rows = rowsToEquivalence({ difference, margin, level: 0.95, n, power: 0.8 })
        const plan: Plan = { kind: 'mean', standardDeviation: deviation, difference: value, margin }
        const planned = rowsFor(plan, { ...usual, eitherWay: true })
        expect([rows === null, Math.abs(value) < margin || rows === null]).toEqual([planned === null, true])
        // where a power is met to the last digits, a row or so in a million
        expect(Math.abs((rows ?? 0) - (planned ?? 0))).toBeLessThanOrEqual(1 + (planned ?? 0) * 1e-6)
      }),
    )
  })

  test('rows and power undo each other', () => {
    const plans = fc.constantFrom(...oracle.powers.map(([plan]) => plan as Plan))
    fc.assert(
      fc.property(plans, fc.constantFrom(0.9, 0.95, 0.99), fc.constantFrom(0.5, 0.8, 0.9), (plan, level, power) => {
        const rows = rowsFor(plan, { level, power })
        if (rows === null) return
        expect(powerFor(plan, { level, rows })).toBeGreaterThanOrEqual(power)
        expect(rows === 1 ? 0 : powerFor(plan, { level, rows: rows - 1 })).toBeLessThan(power)
      }),
    )
  })

  test('no number of rows shows what is not so', () => {
    expect(rowsFor({ kind: 'paired-proportions', discordant: 0.1, difference: -0.02, margin: 0.01 }, usual)).toBeNull()
    expect(rowsFor({ kind: 'mean', standardDeviation: 1, difference: 0, margin: 0 }, usual)).toBeNull()
    expect(rowsFor({ kind: 'mean', standardDeviation: 0, difference: 0, margin: 0.1 }, usual)).toBe(1)
    expect(rowsFor({ kind: 'auc', auc: 0.8, positives: 0, correlation: null, margin: 0.1 }, usual)).toBeNull()
    expect(rowsFor({ kind: 'proportion', rate: 0.01, margin: 0.5 }, usual)).toBe(1)
  })

  test.each<Plan>([
    { kind: 'proportion', rate: 1.2, margin: 0.1 },
    { kind: 'proportion', rate: 0.5, margin: -0.1 },
    { kind: 'proportion', rate: 0.5, margin: Number.NaN },
    { kind: 'paired-proportions', discordant: 0.01, difference: 0.02, margin: 0.1 },
    { kind: 'paired-proportions', discordant: -0.01, difference: 0, margin: 0.1 },
    { kind: 'two-proportions', candidate: 0.5, baseline: -1, margin: 0.1 },
    { kind: 'two-proportions', candidate: Number.NaN, baseline: 0.5, margin: 0.1 },
    { kind: 'auc', auc: 2, positives: 0.5, correlation: null, margin: 0.1 },
    { kind: 'auc', auc: 0.8, positives: 0.5, correlation: 1.5, margin: 0.1 },
    { kind: 'mean', standardDeviation: -1, difference: 0, margin: 0.1 },
    { kind: 'mean', standardDeviation: 1, difference: Infinity, margin: 0.1 },
  ])('%o is no plan', (plan) => {
    expect(() => rowsFor(plan, usual)).toThrow(RangeError)
  })

  test.each([[{ level: 1, power: 0.8 }], [{ level: 0.95, power: 1 }], [{ level: Number.NaN, power: 0.5 }]])(
    '%o is no demand',
    (demand) => {
      expect(() => rowsFor({ kind: 'proportion', rate: 0.8, margin: 0.01 }, demand)).toThrow(RangeError)
    },
  )
})

describe('rows that would settle an undecided rule', () => {
  const undecided = { direction: 'higher', margin: 0.01, ...usual } as const

  test.each<readonly [Estimate, number]>([
    [{ kind: 'paired', n: 1000, onlyCandidate: 20, onlyBaseline: 20 }, 1000],
    [{ kind: 'paired', n: 200, onlyCandidate: 0, onlyBaseline: 0 }, 200],
    [{ kind: 'proportions', candidate: { successes: 800, n: 1000 }, baseline: { successes: 790, n: 1000 } }, 1000],
    [{ kind: 'normal', value: 0, standardError: 0.02 }, 500],
    [{ kind: 'student', value: -0.002, standardError: 0.02, degrees: 99 }, 100],
    [{ kind: 'replicates', value: 0, seed: 1, sorted: [-0.02, -0.01, 0, 0.01, 0.02] }, 500],
  ])('%o', (difference, n) => {
    const rows = rowsToSettle({ difference, n, ...undecided }) ?? 0
    expect(decideDifference({ difference, ...undecided }).outcome).toBe('inconclusive')
    expect(rows).toBeGreaterThan(n)
    // at that number, the bound at the level and the power together lies on the margin
    const level = 0.993579
    const before =
      decideDifference({ difference: scaled(difference, (rows * 0.99) / n), ...undecided, level }).lower ?? 0
    const after =
      decideDifference({ difference: scaled(difference, (rows * 1.01) / n), ...undecided, level }).lower ?? 0
    const exact = difference.kind === 'student' || difference.kind === 'replicates' ? 0.0005 : 0
    expect(before).toBeLessThan(-0.01 + exact)
    expect(after).toBeGreaterThan(-0.01 - exact)
  })

  test('within 2 % of the planning formula: 7.5 % discordance, a margin of a point', () => {
    const difference: Estimate = { kind: 'paired', n: 4000, onlyCandidate: 150, onlyBaseline: 150 }
    const rows = rowsToSettle({ difference, n: 4000, ...undecided }) ?? 0
    expect(Math.abs(rows - 4637)).toBeLessThan(80)
  })

  const at = (difference: Estimate): number | null => rowsToSettle({ difference, n: 100, ...undecided })

  test('none would: at the margin, beyond it, or with an unknown spread', () => {
    expect(at({ kind: 'normal', value: -0.01, standardError: 0.1 })).toBeNull()
    expect(at({ kind: 'normal', value: -0.5, standardError: 0.1 })).toBeNull()
    expect(at({ kind: 'normal', value: -0.01 + 1e-12, standardError: 0.1 })).toBeNull()
    expect(at({ kind: 'point', value: 1 })).toBeNull()
    expect(at({ kind: 'normal', value: Number.NaN, standardError: 0.1 })).toBeNull()
    expect(at({ kind: 'normal', value: 0.5, standardError: 0 })).toBe(100)
    expect(() => rowsToSettle({ difference: { kind: 'point', value: 1 }, n: 0, ...undecided })).toThrow(RangeError)
  })

  test('lower is better: the mirror image', () => {
    const difference: Estimate = { kind: 'normal', value: 0.002, standardError: 0.02 }
    const image: Estimate = { kind: 'normal', value: -0.002, standardError: 0.02 }
    const rows = rowsToSettle({ difference: image, n: 100, ...undecided })
    expect(rowsToSettle({ difference, n: 100, ...undecided, direction: 'lower' })).toBe(rows)
    expect(rows).toBe(Math.ceil(100 * (0.02 / 0.008) ** 2 * 6.182557232))
  })

  test('a share against a threshold', () => {
    const estimate: Estimate = { kind: 'proportion', successes: 87, n: 100 }
    const rows = rowsToShow({ estimate, claim: { kind: 'at-least', value: 0.85 }, n: 100, ...usual })
    expect(rows).toBe(Math.ceil((6.182557232 * 0.85 * 0.15) / 0.02 ** 2))
    expect(rowsToShow({ estimate, claim: { kind: 'at-least', value: 0.9 }, n: 100, ...usual })).toBeNull()
  })
})

function scaled(estimate: Estimate, by: number): Estimate {
  const share = ({ successes, n }: { successes: number; n: number }): { successes: number; n: number } => ({
    successes: successes * by,
    n: n * by,
  })
  switch (estimate.kind) {
    case 'paired': {
      const { n, onlyCandidate, onlyBaseline } = estimate
      return { kind: 'paired', n: n * by, onlyCandidate: onlyCandidate * by, onlyBaseline: onlyBaseline * by }
    }
    case 'proportions':
      return { kind: 'proportions', candidate: share(estimate.candidate), baseline: share(estimate.baseline) }
    case 'normal':
      return { ...estimate, standardError: estimate.standardError / Math.sqrt(by) }
    case 'student':
      return { ...estimate, standardError: estimate.standardError / Math.sqrt(by), degrees: estimate.degrees * by }
    case 'replicates': {
      const spread = Math.sqrt(0.00025 / by)
      return { kind: 'normal', value: estimate.value, standardError: spread }
    }
    default:
      return estimate
  }
}
