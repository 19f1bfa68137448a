import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  absolute,
  add,
  atLeast,
  atMost,
  compare,
  decimal,
  divideForDisplay,
  formatDecimal,
  multiply,
  parseDecimal,
  roundToDigits,
  subtract,
} from '../../../src/core/base/decimal.ts'

const shown = (text: string): string | null => {
  const value = parseDecimal(text)
  return value === null ? null : formatDecimal(value)
}

test.each([
  ['0.91', '0.91'],
  ['-0', '0'],
  ['-0.0', '0'],
  ['1e3', '1000'],
  ['1E-3', '0.001'],
  ['+2.', '2'],
  ['.5', '0.5'],
  ['0.10', '0.1'],
  ['00012', '12'],
  ['1200', '1200'],
  ['1e308', '1e308'],
  ['-1.50e-20', '-1.5e-20'],
  ['0e999999999', '0'],
])('%s is read as %s', (text, expected) => {
  expect(shown(text)).toBe(expected)
})

test.each([
  '',
  '.',
  '+',
  'e5',
  '1e',
  '1e400',
  '1e-400',
  '1e999999999999',
  'NaN',
  'Infinity',
  '0x10',
  '1_000',
  '1,5',
  ' 1',
  '1 ',
  '１',
  '25.59%',
  '1'.repeat(1_001),
  '1'.repeat(1_000_000),
])('%s is no decimal', (text) => {
  expect(parseDecimal(text)).toBeNull()
})

test('the accidents of binary fractions do not happen (C24, C25, C32, C60–C63)', () => {
  const d = decimal
  expect(atMost(subtract(d('0.90'), d('0.89')), d('0.01'))).toBe(true)
  expect(atLeast(subtract(d('0.9'), d('0.8')), d('0.1'))).toBe(true)
  expect(atMost(subtract(d('0.8'), d('0.7')), d('0.1'))).toBe(true)
  expect(atMost(subtract(d('0.77'), d('0.7')), multiply(d('0.1'), d('0.7')))).toBe(true)
  expect(atMost(subtract(d('1'), d('0.95')), d('0.05'))).toBe(true)
  expect(atLeast(subtract(d('0.30'), d('0.255')), multiply(d('0.15'), d('0.30')))).toBe(true)
})

const literals = fc
  .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: -40, max: 40 }))
  .map(([coefficient, exponent]) => ({ coefficient, exponent, text: `${coefficient}e${exponent}` }))

/** The same value as an integer at scale 10^-40: the oracle every operation is held against. */
const scaled = (text: string): bigint => {
  const [coefficient = '0', exponent = '0'] = text.split('e')
  return BigInt(coefficient) * 10n ** BigInt(Number(exponent) + 40)
}

test('sum, difference and order agree with integer arithmetic', () => {
  fc.assert(
    fc.property(literals, literals, (a, b) => {
      const [x, y] = [decimal(a.text), decimal(b.text)]
      const [p, q] = [scaled(a.text), scaled(b.text)]
      expect(scaledOf(formatDecimal(add(x, y)))).toBe(p + q)
      expect(scaledOf(formatDecimal(subtract(x, y)))).toBe(p - q)
      expect(Math.sign(compare(x, y))).toBe(p === q ? 0 : p < q ? -1 : 1)
      expect(formatDecimal(absolute(x)).startsWith('-')).toBe(false)
    }),
    { numRuns: 1_000 },
  )
})

/** Reads what formatDecimal printed, at scale 10^-40. */
function scaledOf(text: string): bigint {
  const [mantissa = '', exponent = '0'] = text.split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return BigInt(whole + fraction) * 10n ** BigInt(40 + Number(exponent) - fraction.length)
}

test('what is printed reads back as the same value', () => {
  fc.assert(
    fc.property(literals, ({ text }) => {
      const value = decimal(text)
      expect(parseDecimal(formatDecimal(value))).toEqual(value)
    }),
    { numRuns: 1_000 },
  )
})

test('products agree with integers', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      (a, b) => {
        const product = multiply(decimal(`${a}e-5`), decimal(`${b}e-7`))
        expect(product).toEqual(decimal(`${a * b}e-12`))
      },
    ),
    { numRuns: 1_000 },
  )
})

test.each([
  ['0.0123456', 3, '0.0123'],
  ['123456', 2, '120000'],
  ['9.996', 3, '10'],
  ['0.125', 2, '0.12'],
  ['0.135', 2, '0.14'],
  ['-2.5', 1, '-2'],
  ['1250', 2, '1200'],
])('%s rounded to %i digits is %s', (text, digits, expected) => {
  expect(formatDecimal(roundToDigits(decimal(text), digits))).toBe(expected)
})

test('quotients are correctly rounded for showing', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (a, b) => {
      const quotient = Number(formatDecimal(divideForDisplay(decimal(String(a)), decimal(String(b)), 6)))
      expect(Math.abs(quotient - a / b)).toBeLessThanOrEqual(Math.abs(a / b) * 5.1e-6)
    }),
    { numRuns: 1_000 },
  )
  expect(() => divideForDisplay(decimal('1'), decimal('0'), 6)).toThrow('division by zero')
})
