import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, compare, decimal, formatDecimal, multiply, negate, subtract } from '../../../src/core/base/decimal.ts'
import type { Decimal } from '../../../src/core/base/decimal.ts'
import { meanOfRuns } from '../../../src/core/evaluate/metrics/mean-of-runs.ts'

/** Up to twenty places, of either sign. */
const value = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -20, max: 2 }))
  .map(([coefficient, exponent]): Decimal => multiply({ coefficient, exponent }, decimal('1')))

const values = fc.array(value, { minLength: 1, maxLength: 40 })

function sum(all: readonly Decimal[]): Decimal {
  return all.reduce(add)
}

function times(one: Decimal, count: number): Decimal {
  return multiply(one, decimal(String(count)))
}

describe('the mean of runs', () => {
  test.each([
    [['0.9', '0.91', '0.92'], '0.91'],
    [['0.1', '0.2'], '0.15'],
    [['0', '0', '1'], `0.${'3'.repeat(30)}`],
    // towards −∞
    [['0', '0', '-1'], `-0.${'3'.repeat(29)}4`],
    [['1e300', '1e300'], '1e300'],
    [['1e-300', '3e-300'], '2e-300'],
  ])('of %j is %s', (texts, expected) => {
    expect(formatDecimal(meanOfRuns(texts.map((text) => decimal(text))))).toBe(expected)
  })

  test('compares with any number of up to twenty places as the exact mean does', () => {
    fc.assert(
      fc.property(values, value, (all, bound) => {
        expect(compare(meanOfRuns(all), bound)).toBe(compare(sum(all), times(bound, all.length)))
      }),
    )
  })

  test('a change of means compares with a margin as the exact one does, at the margin too', () => {
    fc.assert(
      fc.property(values, value, fc.boolean(), (all, margin, atMargin) => {
        // a list whose mean differs by the margin, and by a little less or more
        const moved = all.map((one, at) => add(one, at === 0 ? times(margin, all.length) : decimal('0')))
        const other = atMargin ? moved : [...moved.slice(1), add(moved[0] ?? margin, decimal('1e-20'))]
        const change = subtract(meanOfRuns(other), meanOfRuns(all))
        const exact = add(sum(other), negate(sum(all)))
        expect(compare(change, margin)).toBe(compare(exact, times(margin, all.length)))
      }),
    )
  })
})
