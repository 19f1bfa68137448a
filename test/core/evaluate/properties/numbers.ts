import * as fc from 'fast-check'

/** A decimal as digits and exponent, so that tests can negate and scale its text without arithmetic of their own. */
export type Written = { readonly digits: bigint; readonly exponent: number }

export const anyNumber: fc.Arbitrary<Written> = fc.record({
  digits: fc.oneof(fc.bigInt(-2000n, 2000n), fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.constant(0n)),
  exponent: fc.integer({ min: -6, max: 3 }),
})

/** A tolerated or required amount. */
export const anyAmount: fc.Arbitrary<Written> = fc.record({
  digits: fc.bigInt(0n, 2000n),
  exponent: fc.integer({ min: -5, max: 1 }),
})

export function textOf({ digits, exponent }: Written): string {
  return `${digits}e${exponent}`
}

export function negated({ digits, exponent }: Written): Written {
  return { digits: -digits, exponent }
}

export function scaled({ digits, exponent }: Written, by: number): Written {
  return { digits, exponent: exponent + by }
}

/** How many cases each property is shown on. */
export const RUNS = 1_000
