import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/core/base/decimal.ts'
import { shortChange, shortDistance, shownNumbers } from '../../../src/core/report/numbers.ts'
import { facts, quantity } from './sample.ts'

function shown(candidate: string, limit: string, baseline: string | null = null): readonly (string | null)[] {
  const numbers = shownNumbers(
    facts('m', { candidate: quantity(candidate), baseline: baseline === null ? null : quantity(baseline), limit }),
    null,
  )
  return [numbers.candidate, numbers.limit, numbers.baseline]
}

describe('numbers next to each other keep their order (C64)', () => {
  test.each([
    ['0.8999999', '0.90', null, ['0.8999999', '0.90', null]],
    ['0.89999999999', '0.9', null, ['0.89999999999', '0.9', null]],
    ['0.8712345678', '0.80', null, ['0.871235', '0.80', null]],
    ['0.8712345678', '0.005', '0.8712345679', ['0.8712345678', '0.005', '0.8712345679']],
    ['0.8712345678', '0.005', '0.8812345679', ['0.871235', '0.005', '0.881235']],
    ['0.10', '0.10', null, ['0.10', '0.10', null]],
    ['12345678', '12345679', null, ['12345678', '12345679', null]],
    ['12345678.9', '1', null, ['12345700', '1', null]],
    ['1e-3', '0.80', null, ['1e-3', '0.80', null]],
    ['NaN', '0.80', null, ['NaN', '0.80', null]],
    ['not a number at all', '0.80', null, ['not a number at all', '0.80', null]],
    ['0.123456789', '0.005 and 1%', null, ['0.123457', '0.005 and 1%', null]],
  ])('%s against %s and %s', (candidate, limit, baseline, expected) => {
    expect(shown(candidate, limit, baseline)).toEqual(expected)
  })

  test('numbers that hundreds of digits tell apart are shown as written, without hundreds of tries', () => {
    const long = `0.${'9'.repeat(900)}`
    expect(shown(long, '1')).toEqual([long, '1', null])
  })
})

describe('distances', () => {
  test.each([
    ['0.0087654322', 'nearest', '0.00877'],
    ['0.0087611', 'nearest', '0.00876'],
    ['0.0087611', 'up', '0.00877'],
    ['0.0046', 'up', '0.0046'],
    ['999.5', 'up', '1000'],
    ['1234', 'up', '1240'],
  ] as const)('%s, %s', (size, rounding, expected) => {
    expect(shortDistance(decimal(size), rounding)).toBe(expected)
  })

  test.each([
    ['0.0049999', '0.005', '0.0049999'],
    ['0.0050001', '0.005', '0.0050001'],
    ['0.0123456', '0.005', '0.0123'],
    ['0.005', '0.005', '0.005'],
    ['0.0123456', '1%', '0.0123'],
  ])('a change of %s next to a margin of %s', (size, limit, expected) => {
    expect(shortChange(decimal(size), limit)).toBe(expected)
  })
})

test('a slack keeps its sign and never rounds to nothing', () => {
  const numbers = shownNumbers(facts('m', { slack: '-0.0000000123456' }), null)
  expect(numbers.slack).toBe('-0.0000000123')
  expect(shownNumbers(facts('m', { slack: '0.1' }), null).slack).toBe('+0.1')
  expect(shownNumbers(facts('m', { slack: '0' }), null).slack).toBe('0')
})
