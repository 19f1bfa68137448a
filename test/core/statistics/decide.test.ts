import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideDifference } from '../../../src/core/statistics/decide/difference.ts'
import { decideEquivalence } from '../../../src/core/statistics/decide/equivalence.ts'
import { reaches } from '../../../src/core/statistics/decide/reaches.ts'
import { decideThreshold } from '../../../src/core/statistics/decide/threshold.ts'
import type { Estimate } from '../../../src/core/statistics/estimate.ts'
import { rootBetween } from '../../../src/core/statistics/special/root.ts'
import { normalUpper } from '../../../src/core/statistics/special/normal.ts'
import { anyEstimate, mirrored } from './arbitrary.ts'
import oracle from './oracle/exact.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

const sure = (value: number): Estimate => ({ kind: 'normal', value, standardError: 0 })
const unsure: Estimate = { kind: 'point', value: 1 }

describe('a difference against a margin', () => {
  // reference D3 and D7
  test.each([
    [1000, 30, 45, 'superior'],
    [1000, 45, 30, 'inconclusive'],
    [1000, 20, 20, 'inconclusive'],
    [5000, 100, 100, 'non-inferior'],
    [1000, 60, 20, 'inferior'],
    [200, 0, 0, 'inconclusive'],
    [300, 0, 0, 'non-inferior'],
    [200, 10, 4, 'inconclusive'],
    [10000, 500, 480, 'non-inferior'],
  ])('%d rows, %d lost, %d gained: %s', (n, onlyBaseline, onlyCandidate, outcome) => {
    const paired: Estimate = { kind: 'paired', n, onlyBaseline, onlyCandidate }
    expect(decideDifference({ difference: paired, direction: 'higher', margin: 0.01, level: 0.95 }).outcome).toBe(
      outcome,
    )
    const errors: Estimate = { kind: 'paired', n, onlyBaseline: onlyCandidate, onlyCandidate: onlyBaseline }
    expect(decideDifference({ difference: errors, direction: 'lower', margin: 0.01, level: 0.95 }).outcome).toBe(
      outcome,
    )
  })

  test.each([
    [0.001, 0.01, 'superior', 0, 1, 0],
    [0, 0.01, 'non-inferior', 0, 1, 1],
    [0, 0, 'non-inferior', 0, 1, 1],
    [-0.01, 0.01, 'non-inferior', 0, 1, 1],
    // 0.89 − 0.90 in doubles is a little less than −0.01
    [0.89 - 0.9, 0.01, 'non-inferior', 0, 1, 1],
    [-0.0100001, 0.01, 'inferior', 1, 0, 1],
  ])('%d without spread, margin %d: %s', (value, margin, outcome, pNonInferior, pInferior, pSuperior) => {
    const question = { difference: sure(value), direction: 'higher', margin, level: 0.95 } as const
    const bound = value + 0
    expect(decideDifference(question)).toEqual({
      outcome,
      lower: bound,
      upper: bound,
      pNonInferior,
      pInferior,
      pSuperior,
    })
  })

  test('nothing is concluded where the spread is unknown or the estimate unsound', () => {
    const nothing = { lower: null, upper: null, pNonInferior: null, pInferior: null, pSuperior: null }
    for (const difference of [unsure, { kind: 'normal', value: 1, standardError: Number.NaN } as const]) {
      const decided = decideDifference({ difference, direction: 'lower', margin: 0.1, level: 0.95 })
      expect(decided).toEqual({ outcome: 'inconclusive', ...nothing })
    }
  })

  test.each([-0.1, Number.NaN, Infinity])('%d is no margin', (margin) => {
    expect(() => decideDifference({ difference: sure(0), direction: 'higher', margin, level: 0.95 })).toThrow(
      'not a margin',
    )
    expect(() => decideEquivalence({ difference: sure(0), margin, level: 0.95 })).toThrow('not a margin')
  })
})

describe('properties', () => {
  const margins = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.5, noNaN: true }))
  const levels = fc.constantFrom(0.8, 0.9, 0.95, 0.99)

  test('negating all values and flipping the direction changes no verdict', () => {
    fc.assert(
      fc.property(anyEstimate, margins, levels, (difference, margin, level) => {
        const image = mirrored(difference)
        if (image === null) return
        const { outcome, lower, upper } = decideDifference({
          difference,
          direction: 'higher',
          margin,
          level,
        })
        const flipped = decideDifference({ difference: image, direction: 'lower', margin, level })
        expect(flipped).toMatchObject({ outcome, lower, upper })
      }),
      { numRuns: 1000 },
    )
  })

  test('multiplying values and margin by 100 changes no verdict', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }).map((value) => value / 1000),
        fc.nat(1000).map((value) => value / 1000),
        fc.nat(500).map((value) => value / 1000),
        (value, standardError, margin) => {
          const of = (scale: number): string =>
            decideDifference({
              difference: { kind: 'normal', value: value * scale, standardError: standardError * scale },
              direction: 'higher',
              margin: margin * scale,
              level: 0.95,
            }).outcome
          expect(of(128)).toBe(of(1))
        },
      ),
    )
  })

  test('a wider margin never turns a pass into less, and p-values follow the outcome', () => {
    const rank = { inferior: 0, inconclusive: 1, 'non-inferior': 2, superior: 3 }
    fc.assert(
      fc.property(anyEstimate, margins, margins, levels, (difference, first, second, level) => {
        const [narrow, wide] = [Math.min(first, second), Math.max(first, second)].map((margin) =>
          decideDifference({ difference, direction: 'higher', margin, level }),
        )
        if (narrow === undefined || wide === undefined) throw new Error('two were made')
        expect(rank[wide.outcome]).toBeGreaterThanOrEqual(rank[narrow.outcome])
        expect(wide.pNonInferior ?? 0).toBeLessThanOrEqual((narrow.pNonInferior ?? 0) * (1 + 1e-9))
        const passed = rank[narrow.outcome] >= 2 && difference.kind !== 'replicates'
        expect(passed ? (narrow.pNonInferior ?? 1) : 0).toBeLessThanOrEqual((1 - level) * (1 + 1e-9))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a claim about one quantity', () => {
  const share: Estimate = { kind: 'proportion', successes: 870, n: 1000 }

  test.each([
    ['at-least', 0.85, 'shown'],
    ['at-least', 0.86, 'inconclusive'],
    ['at-least', 0.89, 'refuted'],
    ['at-most', 0.89, 'shown'],
    ['at-most', 0.88, 'inconclusive'],
    ['at-most', 0.85, 'refuted'],
  ] as const)('870 of 1,000 are %s %d: %s', (kind, value, outcome) => {
    const decided = decideThreshold({ estimate: share, claim: { kind, value }, level: 0.95 })
    expect(decided.outcome).toBe(outcome)
    expect((decided.pShown ?? 1) <= 0.05).toBe(outcome === 'shown')
    expect((decided.pRefuted ?? 1) <= 0.05).toBe(outcome === 'refuted')
    const [low, high] = [decided.bound ?? 0, decided.opposite ?? 0].toSorted((a, b) => a - b)
    expect(low?.toFixed(4)).toBe('0.8515')
    expect(high?.toFixed(4)).toBe('0.8865')
  })

  test('on the threshold counts as shown', () => {
    const claim = { kind: 'at-least', value: 0.01 } as const
    const decided = decideThreshold({ estimate: sure(0.9 - 0.89), claim, level: 0.95 })
    expect(decided).toMatchObject({ outcome: 'shown', pShown: 0, pRefuted: 1 })
    const exactly = decideThreshold({ estimate: sure(0.01), claim, level: 0.95 })
    expect(exactly).toMatchObject({ outcome: 'shown', pShown: 0, pRefuted: 1 })
    const below = decideThreshold({ estimate: sure(0.89 - 0.9), claim: { kind: 'at-most', value: -0.01 }, level: 0.95 })
    expect(below).toMatchObject({ outcome: 'shown', pShown: 0, pRefuted: 1 })
  })

  test('unknown spread, and a threshold that is none', () => {
    const claim = { kind: 'at-least', value: 0 } as const
    expect(decideThreshold({ estimate: unsure, claim, level: 0.95 })).toEqual({
      outcome: 'inconclusive',
      bound: null,
      opposite: null,
      pShown: null,
      pRefuted: null,
    })
    expect(() => decideThreshold({ estimate: unsure, claim: { ...claim, value: Number.NaN }, level: 0.95 })).toThrow(
      'threshold',
    )
  })
})

const equivalent = (difference: Estimate, margin: number): string =>
  decideEquivalence({ difference, margin, level: 0.95 }).outcome

describe('equivalence', () => {
  test('statsmodels agrees on two one-sided t-tests', () => {
    expect(oracle.equivalence.length).toBeGreaterThanOrEqual(20)
    for (const [value = 0, standardError = 0, degrees = 0, margin = 0, p = 0] of oracle.equivalence) {
      const difference = { kind: 'student', value, standardError, degrees } as const
      const decided = decideEquivalence({ difference, margin, level: 0.95 })
      expect(relativeError(decided.pEquivalent, p, 1e-12)).toBeLessThan(1e-6)
      expect(decided.outcome === 'equivalent').toBe(p <= 0.05)
    }
  })

  test.each([0, 0.1, 0.5, 1, 3])(
    'at a true difference of the margin %d an alarm is as rare as the level says',
    (margin) => {
      const alarm = (value: number): boolean => {
        const { outcome, pDifferent } = decideEquivalence({
          difference: { kind: 'normal', value, standardError: 1 },
          margin,
          level: 0.95,
        })
        return outcome === 'different' && (pDifferent ?? 1) < 0.05
      }
      // the least value that raises it, and how often a normal with that mean lies beyond it on either side
      const least = rootBetween({ of: (value) => (alarm(value) ? 1 : -1), low: margin, high: margin + 5 })
      const falsely = normalUpper(least - margin) + normalUpper(least + margin)
      expect(falsely).toBeCloseTo(0.05, 6)
      expect([alarm(-least - 1e-6), alarm(-least + 1e-6)]).toEqual([true, false])
    },
  )

  test.each([
    [5000, 100, 100, 'equivalent'],
    [1000, 20, 20, 'inconclusive'],
    [1000, 60, 20, 'different'],
    [1000, 20, 60, 'different'],
    [300, 0, 0, 'equivalent'],
  ])('%d rows, %d and %d discordant: %s', (n, onlyBaseline, onlyCandidate, outcome) => {
    const difference: Estimate = { kind: 'paired', n, onlyBaseline, onlyCandidate }
    const decided = decideEquivalence({ difference, margin: 0.01, level: 0.95 })
    expect(decided.outcome).toBe(outcome)
    expect((decided.pEquivalent ?? 1) <= 0.05).toBe(outcome === 'equivalent')
  })

  test('both sides must hold, equality does, and an unknown spread does not', () => {
    expect([equivalent(sure(0.01), 0.01), equivalent(sure(-0.01), 0.01), equivalent(sure(0), 0)]).toEqual([
      'equivalent',
      'equivalent',
      'equivalent',
    ])
    expect([equivalent(sure(0.02), 0.01), equivalent(sure(-0.02), 0.01), equivalent(unsure, 9)]).toEqual([
      'different',
      'different',
      'inconclusive',
    ])
  })
})

test('the guard is relative, so that it never hides a real difference', () => {
  expect(reaches(0.89 - 0.9, -0.01)).toBe(true)
  expect(reaches(1e-20, 2e-20)).toBe(false)
  expect(reaches(-1e-20, 0)).toBe(false)
  expect(reaches(0, 0)).toBe(true)
  expect(reaches(1e6 * (1 - 1e-13), 1e6)).toBe(true)
  expect(reaches(1e6 * (1 - 1e-11), 1e6)).toBe(false)
})
