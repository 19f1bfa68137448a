import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaQuantile, regularisedBeta } from '../../../src/core/statistics/special/beta.ts'
import { binomialProbability, binomialTails } from '../../../src/core/statistics/special/binomial.ts'
import { chiSquareUpper, regularisedGamma } from '../../../src/core/statistics/special/gamma.ts'
import { hypergeometric } from '../../../src/core/statistics/special/hypergeometric.ts'
import { logGamma } from '../../../src/core/statistics/special/log-gamma.ts'
import { normalCdf, normalQuantile, normalUpper } from '../../../src/core/statistics/special/normal.ts'
import { rootBetween } from '../../../src/core/statistics/special/root.ts'
import { studentCdf, studentUpper, studentUpperQuantile } from '../../../src/core/statistics/special/student.ts'
import oracle from './oracle/special.json' with { type: 'json' }
import { relativeError } from './relative-error.ts'

type Rows = readonly (readonly number[])[]

const functions: readonly (readonly [string, Rows, (a: number, b: number, c: number, d: number) => number])[] = [
  ['logGamma', oracle.logGamma, (x) => logGamma(x)],
  ['normalUpper', oracle.normalUpper, (x) => normalUpper(x)],
  ['normalQuantile', oracle.normalQuantile, (p) => normalQuantile(p)],
  ['betaLower', oracle.betaLower, (a, b, x) => regularisedBeta({ a, b }, { x, complement: 1 - x }).lower],
  ['betaUpper', oracle.betaUpper, (a, b, x) => regularisedBeta({ a, b }, { x, complement: 1 - x }).upper],
  ['betaQuantile', oracle.betaQuantile, (a, b, p) => betaQuantile(p, { a, b })],
  ['gammaLower', oracle.gammaLower, (a, x) => regularisedGamma(a, x).lower],
  ['gammaUpper', oracle.gammaUpper, (a, x) => regularisedGamma(a, x).upper],
  ['chiSquareUpper', oracle.chiSquareUpper, (x, degrees) => chiSquareUpper(x, degrees)],
  ['studentUpper', oracle.studentUpper, (t, degrees) => studentUpper(t, degrees)],
  ['studentUpperQuantile', oracle.studentUpperQuantile, (p, degrees) => studentUpperQuantile(p, degrees)],
  ['binomialLower', oracle.binomialLower, (k, n, p) => binomialTails(k, { n, p }).lower],
  ['binomialUpper', oracle.binomialUpper, (k, n, p) => binomialTails(k, { n, p }).upper],
  ['binomialProbability', oracle.binomialProbability, (k, n, p) => binomialProbability(k, { n, p })],
  [
    'hypergeometric',
    oracle.hypergeometric,
    (k, marked, unmarked, drawn) => hypergeometric(k, { marked, unmarked, drawn }),
  ],
]

test.each(functions)('%s is scipy’s to 1e-12', (_, rows, ours) => {
  expect(rows.length).toBeGreaterThanOrEqual(50)
  const worst = rows
    .map((row) => {
      const [a = 0, b = 0, c = 0, d = 0] = row
      return { row, error: relativeError(ours(a, b, c, d), row.at(-1) ?? 0) }
    })
    .toSorted((x, y) => y.error - x.error)
    .slice(0, 3)
  expect(worst.filter(({ error }) => error > 1e-12)).toEqual([])
})

describe('special functions elsewhere', () => {
  test('ends, and what is outside', () => {
    expect([-Infinity, -50, 0, 50, Infinity].map(normalUpper)).toEqual([1, 1, 0.5, 0, 0])
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity])
    expect(studentUpper(Infinity, 3)).toBe(0)
    expect(studentUpper(1e200, 3)).toBe(0)
    expect(studentUpper(1, Infinity)).toBe(normalUpper(1))
    expect(studentUpperQuantile(0.025, Infinity)).toBe(-normalQuantile(0.025))
    expect(studentUpperQuantile(0.5, 4)).toBe(0)
    expect(binomialTails(-1, { n: 3, p: 0.5 })).toEqual({ lower: 0, upper: 1 })
    expect(binomialTails(3, { n: 3, p: 0.5 })).toEqual({ lower: 1, upper: 0 })
    expect(binomialTails(1, { n: 3, p: 0 })).toEqual({ lower: 1, upper: 0 })
    expect([0, 1, 2, 1.5].map((k) => binomialProbability(k, { n: 2, p: 1 }))).toEqual([0, 0, 1, 0])
    expect([0, Infinity].map((x) => regularisedGamma(1, x).upper)).toEqual([1, 0])
    expect(hypergeometric(0, { marked: 0, unmarked: 0, drawn: 0 })).toBe(1)
    expect(betaQuantile(0, { a: 2, b: 3 })).toBe(0)
    expect(betaQuantile(1, { a: 2, b: 3 })).toBe(1)
  })

  test.each([
    () => normalQuantile(Number.NaN),
    () => normalQuantile(1.1),
    () => studentUpper(1, 0),
    () => studentUpperQuantile(0, 3),
    () => studentUpperQuantile(Number.NaN, 3),
    () => logGamma(0),
    () => regularisedBeta({ a: 0, b: 1 }, { x: 0.5, complement: 0.5 }),
    () => regularisedGamma(-1, 1),
    () => betaQuantile(-0.1, { a: 1, b: 1 }),
    () => binomialTails(1, { n: 2.5, p: 0.5 }),
  ])('%s is refused', (call) => {
    expect(call).toThrow(RangeError)
  })

  test('quantiles undo the distribution', () => {
    const p = fc.double({ min: 1e-12, max: 0.5, noNaN: true })
    const shape = fc.double({ min: 0.5, max: 1e5, noNaN: true })
    fc.assert(
      fc.property(p, shape, shape, (tail, a, b) => {
        const x = betaQuantile(tail, { a, b })
        // one bit of x moves the tail by x·density
        expect(relativeError(regularisedBeta({ a, b }, { x, complement: 1 - x }).lower, tail)).toBeLessThan(1e-8)
        expect(relativeError(studentUpper(studentUpperQuantile(tail, a), a), tail)).toBeLessThan(1e-11)
        expect(relativeError(normalCdf(normalQuantile(tail)), tail)).toBeLessThan(1e-12)
      }),
    )
  })

  test('a root is found where there is one, and the nearer end is given where there is none', () => {
    expect(rootBetween({ of: (x) => x * x - 2, low: 0, high: 2 })).toBeCloseTo(Math.SQRT2, 15)
    expect(rootBetween({ of: (x) => Math.log(x), low: 0, high: 5 })).toBeCloseTo(1, 14)
    expect(rootBetween({ of: (x) => x + 1, low: 0, high: 5 })).toBe(0)
    expect(rootBetween({ of: (x) => (x < 0.3 ? -1 : 1), low: 0, high: 1 })).toBeCloseTo(0.3, 15)
    expect(studentCdf(-1, 5)).toBe(studentUpper(1, 5))
  })
})
