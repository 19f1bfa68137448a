import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber } from '../../../../src/core/evidence/table/number-text.ts'

const encoder = new TextEncoder()

function numberIn(text: string): number {
  const bytes = encoder.encode(`7${text}7`)
  return readNumber(bytes, 1, bytes.length - 1)
}

const digits = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: most }).map((list) => list.join(''))

/** Numbers as they may be written: any sign, dots anywhere, exponents. */
const spelled = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    digits(22).map((text) => text.replace(/^0+(?=\d)/, '')),
    fc.option(digits(22), { nil: '' }),
    fc.option(fc.tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '-', '+'), fc.integer({ min: 0, max: 340 })), {
      nil: null,
    }),
    fc.constantFrom('both', 'both', 'leading', 'trailing', 'none'),
  )
  .map(([sign, whole, fraction, exponent, dot]) => {
    const size =
      dot === 'none'
        ? whole
        : dot === 'trailing'
          ? `${whole}.`
          : dot === 'leading'
            ? `.${fraction || '0'}`
            : `${whole}.${fraction}`
    return sign + size + (exponent?.join('') ?? '')
  })

test('what is a number has the bits of Number()', () => {
  fc.assert(
    fc.property(spelled, (text) => {
      expect(numberIn(text)).toBe(Number(text))
    }),
    { numRuns: 4_000 },
  )
})

test('doubles as JavaScript writes them come back', () => {
  const double = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 1e-46, max: 1e-3, noNaN: true }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  )
  fc.assert(
    fc.property(double, (value) => {
      expect(numberIn(String(value))).toBe(Number(String(value)))
      expect(numberIn(value.toExponential())).toBe(Number(value.toExponential()))
    }),
    { numRuns: 4_000 },
  )
})

test('what lies half between two doubles, or next to it, is rounded as Number() does', () => {
  const near = fc.tuple(fc.double({ min: 1e-30, max: 1e6, noNaN: true }), fc.integer({ min: 16, max: 19 }))
  fc.assert(
    fc.property(near, ([value, places]) => {
      const text = value.toPrecision(places)
      expect(numberIn(text)).toBe(Number(text))
    }),
    { numRuns: 4_000 },
  )
  for (const text of [
    '9007199254740993',
    '9007199254740993.0',
    '9007199254740992.5',
    '4503599627370496.5',
    '4503599627370497.5',
    '900719925474099300000',
    '1.00000000000000011102230246251565',
    '0.500000000000000166533453694',
    '8.41e21',
    '2.2250738585072011e-308',
    '5e-324',
    '2.4703282292062328e-324',
    '1.7976931348623159e308',
    '1e400',
    '-1e-400',
    '0.000000000000000000000000000000000000000000000000000000000012345678901234567',
    '-0',
    '0e99999999999',
    '1e99999999999',
  ]) {
    expect([text, numberIn(text)]).toEqual([text, Number(text)])
  }
})

const none = [
  ['', '+', '-', '.', '-.', 'e5', '1e', '1e+', '1e5.5', '1.2.3', '--1', '+-1', '1-', '1+1'],
  ['0x10', '0b1', '1_000', '1,000', '0,99', '25%', '٣', '1e5 ', ' 1', '1n', 'NaN', 'Infinity'],
  // codes and dates, which lose something as numbers
  ['007', '-01', '00', '00.5', '2026-11-27', '12:30'],
].flat()

test.each(none)('%o is no number', (text) => {
  expect(numberIn(text)).toBeNaN()
})
